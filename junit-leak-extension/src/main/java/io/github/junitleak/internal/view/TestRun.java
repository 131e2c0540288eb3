package io.github.junitleak.internal.view;

import java.util.Objects;

/**
 * How a leak test went as a test: what the build's test plugin says of it. A leak that was only recorded is one of a
 * test that has passed.
 *
 * @param runs at least 1; more if the test failed and was repeated
 * @param seconds how long the last run took
 */
public record TestRun(Status status, int runs, double seconds) {

    /** What became of the test. */
    public enum Status {
        PASSED,
        FAILED,
        SKIPPED
    }

    public TestRun {
        Objects.requireNonNull(status, "status");
        if (runs < 1) {
            throw new IllegalArgumentException("runs is " + runs + ", must be at least 1");
        }
    }

    /** For instance {@code passed in 3.72 s} or {@code passed in 0.40 s, at run 2}. */
    public String text() {
        return switch (status) {
            case PASSED -> "passed in " + Numbers.seconds(seconds) + repeated();
            case FAILED -> "failed after " + Numbers.seconds(seconds) + repeated();
            case SKIPPED -> "skipped" + repeated();
        };
    }

    private String repeated() {
        return runs == 1 ? "" : ", at run " + runs;
    }
}
