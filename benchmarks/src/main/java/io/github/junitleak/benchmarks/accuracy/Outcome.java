package io.github.junitleak.benchmarks.accuracy;

/** What became of one run. */
enum Outcome {
    /** A leak was called a leak of the resource that leaks. */
    FOUND,
    /** A leak was called steady, or a leak of another resource. */
    MISSED,
    /** A clean body was called steady. */
    STEADY,
    /** A clean body was called leaking. */
    FALSE_ALARM,
    /** The run could show neither. */
    INCONCLUSIVE,
    /** No verdict: the body failed, or the time was over. */
    FAILED
}
