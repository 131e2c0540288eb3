package io.github.junitleak.scan;

import java.util.Map;
import java.util.stream.Collectors;

/** Ends a measurement because some tests cannot be repeated as they were before. */
final class UnitsFailed extends Exception {
    private static final long serialVersionUID = 1;

    private final Unrepeated why;
    private final transient Map<Unit, String> units;
    private final String classFailure;

    private UnitsFailed(Unrepeated why, Map<Unit, String> units, String classFailure) {
        super(message(why, units, classFailure), null, true, false);
        this.why = why;
        this.units = units;
        this.classFailure = classFailure;
    }

    private static String message(Unrepeated why, Map<Unit, String> units, String classFailure) {
        return classFailure != null
                ? "what is around the tests " + why.words() + ": " + classFailure
                : units.entrySet().stream()
                        .map(each -> each.getKey().label() + " " + why.words() + ": " + each.getValue())
                        .collect(Collectors.joining("; "));
    }

    /** Tests that passed before failed in a repetition. */
    static UnitsFailed in(Results results) {
        return new UnitsFailed(Unrepeated.FAILED_WHEN_REPEATED, results.failures(), results.classFailure());
    }

    /** A test that was fast enough before takes too long. */
    static UnitsFailed slow(Unit unit, String reason) {
        return new UnitsFailed(Unrepeated.TOO_SLOW, Map.of(unit, reason), null);
    }

    Unrepeated why() {
        return why;
    }

    /** The tests, with the first line of why; empty where what is around the tests failed. */
    Map<Unit, String> units() {
        return units;
    }

    /** Why what is around the tests failed; null where it did not. */
    String classFailure() {
        return classFailure;
    }
}
