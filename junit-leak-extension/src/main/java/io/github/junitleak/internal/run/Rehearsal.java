package io.github.junitleak.internal.run;

import io.github.junitleak.internal.evidence.histogram.KeptHistograms;
import io.github.junitleak.internal.evidence.recording.JitCompiler;
import io.github.junitleak.internal.probe.Headroom;
import io.github.junitleak.internal.probe.Probe;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/**
 * Runs the {@link MeasuredPhase} over readings that are made up, so that every class is loaded and every lambda linked
 * that a run may need after its first checkpoint. A JVM loads a class once, so that one rehearsal lasts for all runs of
 * a JVM, and this class's own initialization (Java Language Specification, 12.4) is the place for it.
 */
final class Rehearsal {

    private static final Plan AUTOMATIC = plan(OptionalInt.empty(), Map.of(Resource.HEAP, 0.0));
    private static final Plan COUNTED = plan(OptionalInt.empty(), Map.of(Resource.THREADS, 0.0));
    private static final Plan GIVEN = plan(OptionalInt.of(40), Map.of(Resource.HEAP, 0.0, Resource.THREADS, 0.0));

    private static final long ITERATION_NANOS = 10_000_000;
    private static final int ITERATIONS = 100;
    /** Few: what runs often is compiled, which interns its strings, while the body is measured. */
    private static final int MORE_BATCHES = 1;

    /** Calls after which the JVM compiles a method ({@code Tier3InvocationThreshold}, {@code Tier4…}). */
    private static final int COMPILED = 20_000;

    private static final long LEVEL = 1 << 20;
    private static final long LIMIT = 2 * LEVEL;
    /** Instances that become more, an array that becomes longer, and each kind of name that differs from run to run. */
    private static final String HISTOGRAM = """
             num     #instances         #bytes  class name (module)
            -------------------------------------------------------
               1:          LEVEL          LEVEL  java.lang.Object (java.base@17)
               2:          1              LEVEL  [Ljava.lang.Object; (java.base@17)
               3:          1             16  jdk.proxy1.$Proxy1 (jdk.proxy1)
               4:          1             16  Order$$Lambda$1/0x0000000800c03000
               5:          1             16  Order$HibernateProxy$1
            Total          LEVEL          LEVEL
            """;

    static {
        // Steady; a leak; one that uses up its resource; growth that slows down; that ended; that scatters.
        List<LongUnaryOperator> courses = List.of(
                iteration -> LEVEL,
                iteration -> LEVEL + 1000 * iteration,
                iteration -> LEVEL + 20_000 * iteration,
                iteration -> LEVEL + (long) (10_000 * Math.sqrt(iteration)),
                iteration -> LEVEL + 1000 * Math.min(10, iteration),
                iteration -> LEVEL + 1000 * iteration + 8000 * (iteration % 3));
        for (LongUnaryOperator course : courses) {
            new Rehearsal(AUTOMATIC, course, 0).run();
        }
        // What readings leave out, as steadily as a leak, unevenly, and beside one.
        new Rehearsal(AUTOMATIC, courses.get(0), 0, courses.get(1)).run();
        new Rehearsal(AUTOMATIC, courses.get(0), 0, courses.get(5)).run();
        new Rehearsal(AUTOMATIC, courses.get(1), 0, courses.get(1)).run();
        // The same of what has no classes, where it scatters and where it ends at rest.
        new Rehearsal(COUNTED, courses.get(5), 0).run();
        new Rehearsal(COUNTED, courses.get(5), -1).run();
        // What goes on at rest; what ends at rest; a given number of iterations.
        new Rehearsal(AUTOMATIC, courses.get(1), 1).run();
        new Rehearsal(AUTOMATIC, courses.get(1), -1).run();
        new Rehearsal(GIVEN, courses.get(1), 0).run();
        // A compiler interns the strings of a method that it compiles (ciEnv::get_constant_by_index), which would be
        // growth later. Found so: a stream that becomes a list, whose message for a wrong size is such a string.
        IntStream.range(0, COMPILED).boxed().toList();
        JitCompiler.awaitRest();
    }

    private final Plan plan;
    private final LongUnaryOperator course;
    private final int risePerSettling;
    private final LongUnaryOperator leftOut;
    private final Iterations iterations;
    private long nanos;
    private long settled;

    private Rehearsal(Plan plan, LongUnaryOperator course, int risePerSettling) {
        this(plan, course, risePerSettling, iteration -> 0);
    }

    /**
     * @param risePerSettling what the readings rise by while the body rests, in thousands; below 0 they fall
     * @param leftOut what they leave out, of which a tenth is taken
     */
    private Rehearsal(Plan plan, LongUnaryOperator course, int risePerSettling, LongUnaryOperator leftOut) {
        this.leftOut = leftOut;
        this.plan = plan;
        this.course = course;
        this.risePerSettling = risePerSettling;
        iterations = new Iterations(
                () -> nanos += ITERATION_NANOS,
                new Headroom(List.of(new MadeUp(Resource.THREADS))),
                () -> nanos,
                10 * plan.time().toNanos());
    }

    /** Done when it returns, and at once where it was done before. */
    static void ensureDone() {
        // The initialization of this class is all there is to do.
    }

    private void run() {
        Watch watch = new Watch(plan, MadeUp::new);
        Schedule schedule = Schedule.of(plan, ITERATIONS);
        KeptHistograms histograms = new KeptHistograms(schedule.capacity() + 1, this::histogram);
        Batches batches = new Batches(
                plan, schedule, watch, histograms, new Still(), iterations, MORE_BATCHES, () -> nanos, nanos);
        try {
            new MeasuredPhase(batches, (number, iteration, resource, growth) -> {}).run();
        } catch (Throwable e) {
            throw new IllegalStateException("the rehearsal failed", e);
        }
    }

    private long level() {
        long iteration = iterations == null ? 0 : iterations.count();
        return course.applyAsLong(iteration) + 1000 * risePerSettling * settled;
    }

    private String histogram() {
        return HISTOGRAM.replace("LEVEL", String.valueOf(level()));
    }

    private static Plan plan(OptionalInt iterations, Map<Resource, Double> budgets) {
        return Plan.of(
                iterations.isPresent() ? (Integer) iterations.getAsInt() : null,
                null,
                Duration.ofSeconds(1),
                budgets,
                Defaults.TOLERANCE);
    }

    /** Asks the JVM all that a settler asks, but does not collect, and lets the time pass at once. */
    private final class Still extends GcSettler {
        @Override
        void settle() {
            settled++;
        }

        @Override
        void pause(long millis) {
            nanos += millis * 1_000_000;
        }
    }

    private final class MadeUp implements Probe {
        private final Resource resource;

        MadeUp(Resource resource) {
            this.resource = resource;
        }

        @Override
        public Resource resource() {
            return resource;
        }

        @Override
        public Optional<String> obstacle() {
            return Optional.empty();
        }

        @Override
        public long read() {
            return level();
        }

        @Override
        public long leftOut() {
            return leftOut.applyAsLong(iterations == null ? 0 : iterations.count()) / 10;
        }

        @Override
        public double resolution() {
            return 24;
        }

        @Override
        public double negligible() {
            return 0.5;
        }

        @Override
        public long limit() {
            return LIMIT;
        }
    }
}
