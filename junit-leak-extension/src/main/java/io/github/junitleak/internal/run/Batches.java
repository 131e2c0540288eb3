package io.github.junitleak.internal.run;

import static io.github.junitleak.internal.run.Checkpoints.SETTLING_ITERATIONS;

import io.github.junitleak.internal.stats.Trend;
import io.github.junitleak.model.Plan;

/**
 * The measured iterations: batch after batch with a checkpoint after each, until the case is clear or a limit is
 * reached.
 */
record Batches(Plan plan, Pace pace, Watch watch, GcSettler settler, Iterations iterations) {

    void run(Checkpoints checkpoints) throws Throwable {
        long begin = iterations.count();
        for (int batch = 0; !pace.isOver(batch); batch++) {
            long length = pace.length(batch, iterations.count() - begin);
            if (!pace.isFixed()) {
                long share = shareOfWhatIsLeft(batch, checkpoints);
                if (batch >= Trend.LEAST_INCREMENTS && (share < length || !isAffordable(length))) {
                    return;
                }
                length = Math.min(length, share);
            }
            runOne(length, pace.isGivenEnd(batch));
            if (iterations.count() > checkpoints.lastIteration()) {
                checkpoints.take(pace.spare(batch));
            }
            if (iterations.endedByExhaustion() || iterations.endedByTime() || isClear(batch, checkpoints)) {
                return;
            }
        }
    }

    /** No iterations can be added to a given number, so the last few of it are kept back for settling. */
    private void runOne(long length, boolean givenEnd) throws Throwable {
        long kept = givenEnd ? Math.min(SETTLING_ITERATIONS, length / 2) : 0;
        iterations.run(length - kept, false);
        if (kept > 0) {
            settler.settle();
            iterations.runMore(kept);
        }
    }

    /** A leak is only ever said at the end of a run, so that looking often raises no false alarm. */
    private boolean isClear(int batch, Checkpoints checkpoints) {
        return !pace.isFixed() && batch + 1 >= Pace.FIRST_LOOK_BATCHES && watch.areClearlySteady(checkpoints);
    }

    /** A large leak must leave room for the batches that its verdict needs. */
    private long shareOfWhatIsLeft(int batch, Checkpoints checkpoints) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < watch.probes().size(); i++) {
            double growth = checkpoints.lastPace(i);
            if (growth > 0) {
                least = Math.min(least, iterations.left(watch.probes().get(i)) / growth);
            }
        }
        return Math.max(1, (long) (least / Math.max(1, Trend.LEAST_INCREMENTS - batch)));
    }

    private boolean isAffordable(long length) {
        return iterations.nanos() + length * iterations.nanosPerIteration()
                <= plan.time().toNanos();
    }
}
