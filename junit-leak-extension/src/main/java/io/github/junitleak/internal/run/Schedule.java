package io.github.junitleak.internal.run;

import io.github.junitleak.model.Plan;
import java.util.OptionalInt;

/**
 * How many iterations come before each checkpoint.
 *
 * <p>Batches grow by a constant factor. A leak's growth grows with them; one-off steps, sawteeth and what is added per
 * checkpoint do not; and arrays that double, double once a batch.
 */
final class Schedule {

    /** Batches of a run whose length is known beforehand. */
    private static final int FIXED_BATCHES = 8;
    /** Batches of a body so slow that its time is what limits it; each checkpoint is a full collection. */
    private static final int SLOW_BATCHES = 6;

    private static final double GENTLE = 1.5;
    private static final double DOUBLING = 2;

    /** Iterations until the first look at a fast body: a kilobyte of noise is then half a byte per iteration. */
    private static final int FIRST_LOOK = 2000;
    /** Batches until the first look; 1 + 2 + 4 + 8 = 15 times the first. */
    static final int FIRST_LOOK_BATCHES = 4;

    /**
     * Batches of a fast body: some 68 thousand iterations, in which caches of usual size fill. More would only make a
     * leak so large that the search for what holds it takes seconds.
     */
    private static final int MOST_BATCHES = 9;

    /** Batches that are added, each as long as the last, where growth is likely but not certain. */
    static final int MORE_BATCHES = 6;

    private final double factor;
    private final int most;
    /** Measured iterations at the end of each batch where their number was given, else empty. */
    private final long[] fixed;

    private final double first;

    private Schedule(double first, double factor, int most, long[] fixed) {
        this.first = first;
        this.factor = factor;
        this.most = most;
        this.fixed = fixed;
    }

    /** @param affordable iterations that the plan's time, and the heap, allow for all batches together, at least 1 */
    static Schedule of(Plan plan, long affordable) {
        OptionalInt iterations = plan.iterations();
        if (iterations.isPresent()) {
            return fixed(iterations.getAsInt());
        }
        if (affordable >= 4L * FIRST_LOOK) {
            return new Schedule(FIRST_LOOK / 15.0, DOUBLING, MOST_BATCHES, new long[0]);
        }
        double first = affordable * (GENTLE - 1) / (Math.pow(GENTLE, SLOW_BATCHES) - 1);
        return new Schedule(Math.max(1, first), GENTLE, SLOW_BATCHES, new long[0]);
    }

    /** @param iterations at least {@link io.github.junitleak.internal.run.PlanBuilder#LEAST_ITERATIONS} */
    static Schedule fixed(int iterations) {
        for (int batches = FIXED_BATCHES; ; batches--) {
            long[] ends = new long[batches];
            boolean eachHasSome = true;
            for (int i = 0; i < batches; i++) {
                ends[i] = Math.round(iterations * weight(i + 1, batches) / weight(batches, batches));
                eachHasSome &= ends[i] > (i == 0 ? 0 : ends[i - 1]);
            }
            if (eachHasSome) {
                return new Schedule(0, 0, batches, ends);
            }
        }
    }

    /**
     * Length of the first {@code count} of so many batches, the first as unit. The last is as long as the one before:
     * what grows only because batches do, a table of weak entries that no collection has cleared yet for instance, does
     * not grow in it.
     */
    private static double weight(int count, int batches) {
        double weight = 0;
        for (int i = 0; i < count; i++) {
            weight += Math.pow(GENTLE, Math.min(i, batches - 2));
        }
        return weight;
    }

    /** The most checkpoints that a run by this schedule takes, the first included. */
    int capacity() {
        return most + 1 + (isFixed() ? 0 : MORE_BATCHES);
    }

    /** Whether the number of iterations was given, so that no checkpoint may end the run early. */
    boolean isFixed() {
        return fixed.length > 0;
    }

    /** Whether batch number {@code batch}, from 0, is beyond the last. */
    boolean isOver(int batch) {
        return batch >= most;
    }

    /** Whether batch number {@code batch}, from 0, is the last of a run whose length was given. */
    boolean isGivenEnd(int batch) {
        return isFixed() && batch == most - 1;
    }

    /**
     * Iterations of batch number {@code batch}, from 0.
     *
     * @param done measured iterations before it, settling ones included: where the number was given, they are taken off
     */
    long length(int batch, long done) {
        return isFixed() ? fixed[batch] - done : (long) Math.ceil(first * Math.pow(factor, batch));
    }

    /** Iterations that may be run after batch number {@code batch}, from 0, to let it settle. */
    long spare(int batch) {
        if (!isFixed()) {
            return Long.MAX_VALUE;
        }
        return batch + 1 < most ? (fixed[batch + 1] - fixed[batch]) / 2 : 0;
    }
}
