package io.github.junitleak.model;

/**
 * The verdict that a test's author expects, and with which the test passes.
 *
 * @since 0.1.0
 */
public enum Expectation {
    /** Nothing leaks. */
    STEADY(Verdict.STEADY),
    /** A leak that is known: the test passes only if it is found. */
    LEAKING(Verdict.LEAKING);

    private final Verdict verdict;

    Expectation(Verdict verdict) {
        this.verdict = verdict;
    }

    /** Whether {@code found} is what is expected. */
    public boolean isMetBy(Verdict found) {
        return verdict == found;
    }
}
