package io.github.junitleak.scan;

/** What became of a test class in a scan, the worst first. */
public enum Outcome {
    /** Something grows with each repetition. */
    LEAKING,
    /** It could be shown neither that it grows nor that it does not. */
    INCONCLUSIVE,
    /** Only what others are known to keep grows. */
    LEFT_OUT,
    /** No test of it could be repeated. */
    NOT_REPEATED,
    /** The time of the scan was over before. */
    NOT_REACHED,
    /** Nothing grows. */
    STEADY,
    /** All its tests are disabled, or leak tests already. */
    NO_TESTS
}
