package io.github.junitleak.scan;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** How one execution of a class went: which tests failed, and how long each took. */
final class Results implements TestExecutionListener {
    private final Map<String, Unit> units;
    private final Watchdog watchdog;
    private final Map<String, Long> began = new HashMap<>();
    private final Map<Unit, Long> nanos = new HashMap<>();
    private final Map<Unit, String> failures = new LinkedHashMap<>();
    private String classFailure;
    private int finished;
    private TestPlan plan;

    /** @param units by unique id */
    Results(Map<String, Unit> units, Watchdog watchdog) {
        this.units = units;
        this.watchdog = watchdog;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        Unit unit = units.get(identifier.getUniqueId());
        if (unit != null) {
            began.put(unit.id(), System.nanoTime());
            watchdog.watch(unit);
        }
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        Unit unit = units.get(identifier.getUniqueId());
        if (unit != null) {
            nanos.put(unit, System.nanoTime() - began.get(unit.id()));
            watchdog.watchNone();
        }
        if (identifier.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            finished++;
        }
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            String reason = result.getThrowable().map(Results::reason).orElse("no exception");
            Unit failed = unitOf(identifier);
            if (failed == null) {
                classFailure = reason;
            } else {
                failures.putIfAbsent(failed, reason);
            }
        }
    }

    /** The test that an invocation belongs to; null for what is around the tests. */
    private Unit unitOf(TestIdentifier identifier) {
        TestIdentifier each = identifier;
        while (each != null && !units.containsKey(each.getUniqueId())) {
            each = plan.getParent(each).orElse(null);
        }
        return each == null ? null : units.get(each.getUniqueId());
    }

    /** The first line of what was thrown, and no reference to it, which may hold much. */
    private static String reason(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage()).strip();
        String line = message.lines().findFirst().orElse("");
        String text = thrown.getClass().getName() + (thrown.getMessage() == null ? "" : ": " + line);
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    /** The tests that failed, with the first line of why. */
    Map<Unit, String> failures() {
        return failures;
    }

    /** Why what is around the tests failed, for instance a {@code @BeforeAll}; null where it did not. */
    String classFailure() {
        return classFailure;
    }

    /** Whether anything failed. */
    boolean isFailed() {
        return classFailure != null || !failures.isEmpty();
    }

    /** Tests that passed, each invocation of a parameterized one counted. */
    int passed() {
        return finished;
    }

    /** The test that took longest; there must be one. */
    Unit slowest() {
        return Collections.max(nanos.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** How long a test took, all its invocations together. */
    long nanos(Unit unit) {
        return nanos.getOrDefault(unit, 0L);
    }
}
