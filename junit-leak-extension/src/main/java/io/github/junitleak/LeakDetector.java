package io.github.junitleak;

import io.github.junitleak.internal.console.ConsoleProgress;
import io.github.junitleak.internal.run.LeakMeasurement;
import io.github.junitleak.internal.run.PlanBuilder;
import io.github.junitleak.internal.run.SecondOpinion;
import io.github.junitleak.internal.source.Sources;
import io.github.junitleak.model.Expectation;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.TestId;
import java.time.Duration;
import java.util.List;

/**
 * The same measurement as {@link LeakTest}'s from code: for JUnit 4, TestNG, Kotest, a {@code main} method.
 *
 * <pre>{@code
 * LeakReport report = LeakDetector.named("placing orders").budget("64 B").measure(() -> service.place(new Order()));
 * assertThat(report).isSteady();
 * }</pre>
 *
 * <p>Immutable; every setting returns a new instance. Nothing is written to disk. While it measures, nothing else
 * should run in the JVM.
 *
 * @since 0.1.0
 */
public final class LeakDetector {

    /**
     * What is measured: one iteration a call. A lambda that returns a value fits too; the value is dropped.
     *
     * @since 0.1.0
     */
    @FunctionalInterface
    public interface Body {
        void run() throws Throwable;
    }

    private final TestId test;
    private final PlanBuilder plan;

    private LeakDetector(TestId test, PlanBuilder plan) {
        this.test = test;
        this.plan = plan;
    }

    /**
     * @param name how reports and messages name what is measured
     * @throws IllegalArgumentException if it is blank
     */
    public static LeakDetector named(String name) {
        return new LeakDetector(new TestId.Named(name), PlanBuilder.defaults());
    }

    /**
     * @param iterations between the first checkpoint that counts and the last, at least 12; see
     *     {@link LeakTest#iterations()}
     * @throws IllegalArgumentException if it is less
     */
    public LeakDetector iterations(int iterations) {
        return new LeakDetector(test, plan.iterations(iterations));
    }

    /**
     * @param warmup iterations before the first checkpoint that counts, at least 0; see {@link LeakTest#warmup()}
     * @throws IllegalArgumentException if it is less
     */
    public LeakDetector warmup(int warmup) {
        return new LeakDetector(test, plan.warmup(warmup));
    }

    /**
     * @param budget heap growth per iteration that is allowed, for instance {@code "64 B"}; see
     *     {@link LeakTest#budget()}
     * @throws IllegalArgumentException if it is not a number and a unit
     */
    public LeakDetector budget(String budget) {
        return new LeakDetector(test, plan.budget(Resource.HEAP, budget));
    }

    /**
     * @param budget growth per iteration that is allowed of {@code resource}, for instance {@code "1"} thread or
     *     {@code "64 KiB"} of direct memory; see {@link Budget#value()}
     * @throws IllegalArgumentException if it is not a number, with a unit where the resource is measured in bytes
     */
    public LeakDetector budget(Resource resource, String budget) {
        return new LeakDetector(test, plan.budget(resource, budget));
    }

    /**
     * @param time how long the body may run in all where the number of iterations is not given, more than 0
     * @throws IllegalArgumentException if it is not
     */
    public LeakDetector time(Duration time) {
        return new LeakDetector(test, plan.time(time));
    }

    /**
     * @param resources what is watched, at least one
     * @throws IllegalArgumentException if there is none
     */
    public LeakDetector resources(Resource... resources) {
        return new LeakDetector(test, plan.resources(List.of(resources)));
    }

    /**
     * Runs {@code body} again and again on this thread, and measures.
     *
     * <p>What the body throws is thrown as it is, checked exceptions included; the number of the iteration is in a
     * suppressed exception.
     */
    public LeakReport measure(Body body) {
        try {
            LeakReport report = measured(body::run);
            return new Sources(LeakDetector.class.getClassLoader()).shownIn(report);
        } catch (Throwable failure) {
            throw sneaky(failure);
        }
    }

    private LeakReport measured(io.github.junitleak.internal.run.Body body) throws Throwable {
        try (ConsoleProgress progress = new ConsoleProgress(test)) {
            return new LeakMeasurement(test, Expectation.STEADY, plan, true, progress).of(body, SecondOpinion.NONE);
        }
    }

    /** Throws what the body threw as it is: a caller's test fails with it, whatever it is. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
        throw (T) failure;
    }
}
