package io.github.junitleak.internal.view.html;

import java.util.Objects;

/**
 * How all tests of a module went, leak tests among them.
 *
 * @param flaky tests that failed, were repeated and then passed
 * @param seconds how long they took in all
 */
public record TestCounts(String module, int tests, int errors, int failures, int skipped, int flaky, double seconds) {
    public TestCounts {
        Objects.requireNonNull(module, "module");
        if (tests < 1) {
            throw new IllegalArgumentException("tests is " + tests + ", must be at least 1");
        }
    }
}
