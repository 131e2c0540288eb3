package io.github.junitleak.scan;

import java.util.Map;

/** Ends a measurement because tests that passed before failed in a repetition. */
final class UnitsFailed extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Results results;

    UnitsFailed(Results results) {
        super("tests failed when they were repeated", null, true, false);
        this.results = results;
    }

    /** The tests, with the first line of why; empty where what is around the tests failed. */
    Map<Unit, String> failures() {
        return results.failures();
    }

    /** Why what is around the tests failed; null where it did not. */
    String classFailure() {
        return results.classFailure();
    }
}
