package io.github.junitleak.scan;

import io.github.junitleak.internal.run.Body;
import io.github.junitleak.internal.run.LeakMeasurement;
import io.github.junitleak.internal.run.PlanBuilder;
import io.github.junitleak.internal.run.SecondOpinion;
import io.github.junitleak.model.Expectation;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.TestId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** Repeats some tests of a class, as one body, and measures what the JVM still holds. */
final class Measuring {
    /**
     * The tests may take this many times the planned time, or they are slower than they were: a slow body may take more
     * than it, and a doubtful case three times as much.
     */
    private static final int MOST_TIMES = 5;

    /** Time beside the planned one, so that a short measurement of slow tests has some repetitions. */
    private static final Duration LEAST = Duration.ofSeconds(1);

    /** A run for the evidence ends itself before. */
    private static final Duration EVIDENCE = Duration.ofMinutes(1);

    private final Execution execution;
    private final Class<?> testClass;
    private long repetitions;

    Measuring(Execution execution, Class<?> testClass) {
        this.execution = execution;
        this.testClass = testClass;
    }

    /**
     * @param time how long the tests are repeated
     * @throws UnitsFailed if a test fails, or has become too slow
     */
    LeakReport measure(List<Unit> units, Duration time) throws UnitsFailed {
        LeakMeasurement measurement = measurement(units, PlanBuilder.defaults().time(time));
        Duration limit = time.plus(LEAST).multipliedBy(MOST_TIMES);
        LeakReport report = checked(() -> measurement.of(body(units, limit), SecondOpinion.NONE));
        repetitions += report.measurement().warmup() + report.measurement().iterations();
        return report;
    }

    /**
     * For the evidence, in a JVM that samples every allocation.
     *
     * @param recording the file of the recording that explains the leak
     * @param iterations that are enough to show it
     * @throws UnitsFailed if a test fails
     */
    LeakReport explain(List<Unit> units, Path recording, int iterations) throws UnitsFailed {
        LeakMeasurement measurement = measurement(units, PlanBuilder.defaults().forEvidence());
        return checked(() -> measurement.repeated(body(units, EVIDENCE), recording, iterations));
    }

    private LeakMeasurement measurement(List<Unit> units, PlanBuilder plan) {
        return new LeakMeasurement(
                test(units), Expectation.STEADY, plan, false, (number, iteration, resource, growth) -> {});
    }

    private Body body(List<Unit> units, Duration limit) {
        long before = execution.nanos();
        return () -> {
            Results results = execution.run(units);
            if (results.isFailed()) {
                throw UnitsFailed.in(results);
            }
            if (execution.nanos() - before > limit.toNanos()) {
                Unit slowest = results.slowest();
                throw UnitsFailed.slow(
                        slowest,
                        "when it was repeated it took up to " + TimeUnit.NANOSECONDS.toMillis(results.nanos(slowest))
                                + " ms");
            }
        };
    }

    private interface Measured {
        LeakReport get() throws Throwable;
    }

    private static LeakReport checked(Measured measured) throws UnitsFailed {
        try {
            return measured.get();
        } catch (UnitsFailed | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the launcher throws no checked exception", e);
        }
    }

    /** By which the {@link ScanEngine} finds these tests again. */
    String uniqueId(List<Unit> units) {
        UniqueId id = UniqueId.forEngine(ScanEngine.ID).append(ScanEngine.CLASS, testClass.getName());
        if (units.size() < execution.units().size()) {
            for (Unit unit : units) {
                id = id.append(ScanEngine.UNIT, unit.id());
            }
        }
        return id.toString();
    }

    private TestId test(List<Unit> units) {
        Unit first = units.get(0);
        if (units.size() > 1 || first.method().isEmpty()) {
            String which = units.size() == execution.units().size()
                    ? "all tests"
                    : units.size() == 1 ? first.label() : first.label() + " and " + (units.size() - 1) + " more";
            return new TestId.Named(testClass.getName() + " (" + which + ")");
        }
        MethodSource method = first.method().get();
        List<String> types = Arrays.stream(method.getJavaMethod().getParameterTypes())
                .map(Class::getSimpleName)
                .toList();
        return new TestId.OfMethod(
                method.getClassName(), method.getMethodName(), types, first.label(), 0, uniqueId(units));
    }

    /** Repetitions so far, warm-up included. */
    long repetitions() {
        return repetitions;
    }
}
