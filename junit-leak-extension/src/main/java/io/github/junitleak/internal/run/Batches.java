package io.github.junitleak.internal.run;

import static io.github.junitleak.internal.run.Checkpoints.SETTLING_ITERATIONS;

import io.github.junitleak.internal.evidence.histogram.KeptHistograms;
import io.github.junitleak.internal.stats.Trend;
import io.github.junitleak.model.Plan;
import java.util.function.LongSupplier;

/**
 * The measured iterations: batch after batch with a checkpoint after each, until the case is clear or a limit is
 * reached.
 *
 * @param histograms the class histogram of each checkpoint
 * @param most batches that may be added where growth is neither shown nor ruled out, from 0 to
 *     {@link Schedule#MORE_BATCHES}
 * @param begin when the run began, in nanoseconds of {@code nanoTime}
 */
record Batches(
        Plan plan,
        Schedule schedule,
        Watch watch,
        KeptHistograms histograms,
        GcSettler settler,
        Iterations iterations,
        int most,
        LongSupplier nanoTime,
        long begin) {

    /** How much longer than planned a run may take where growth is neither shown nor ruled out. */
    private static final int LONGER = 3;

    /** How much longer each added batch is than the one before, while growth slows down: what fills is full sooner. */
    private static final int SLOWING = 2;

    /** Iterations in which caches of usual size have filled. */
    private static final int ENOUGH = 20_000;

    /**
     * What measuring may cost, as a multiple of the plan's time, once there are enough checkpoints: with large heaps it
     * costs most.
     */
    private static final int OVERHEAD = 2;

    void run(Checkpoints checkpoints) throws Throwable {
        long first = iterations.count();
        int batch = 0;
        for (; !schedule.isOver(batch); batch++) {
            long length = schedule.length(batch, iterations.count() - first);
            if (!schedule.isFixed()) {
                long share = shareOfWhatIsLeft(batch, checkpoints);
                if (batch >= Trend.LEAST_INCREMENTS && (share < length || !isAffordable(length))) {
                    break;
                }
                length = Math.min(length, share);
            }
            runOne(batch, length, checkpoints);
            if (isOver() || isClear(batch, checkpoints)) {
                return;
            }
        }
        long length = lengthOfMore(checkpoints);
        for (int more = 0; more < most && isWorthMore(more, length, checkpoints); more++) {
            runOne(batch + more, length, checkpoints);
            if (isOver()) {
                return;
            }
            if (watch.isAnySlowing(checkpoints) && isPossible(SLOWING * length, checkpoints)) {
                length *= SLOWING;
            }
        }
    }

    boolean isWorthOneFromRest() {
        return !schedule.isFixed() && most > 0 && !isOver();
    }

    /** One more batch, as long as all before where the plan's time suffices for that, and its checkpoint. */
    void runFromRest(Checkpoints checkpoints) throws Throwable {
        long affordable = Math.max(1, plan.time().toNanos() / iterations.nanosPerIteration());
        iterations.run(Math.min(iterations.count(), affordable), false);
        checkpoints.take(0);
    }

    private void runOne(int batch, long length, Checkpoints checkpoints) throws Throwable {
        // No iterations can be added to a given number, so the last few of it are kept back for settling.
        long kept = schedule.isGivenEnd(batch) ? Math.min(SETTLING_ITERATIONS, length / 2) : 0;
        iterations.run(length - kept, false);
        if (kept > 0) {
            settler.settle();
            iterations.runMore(kept);
        }
        if (iterations.count() > checkpoints.lastIteration()) {
            checkpoints.take(schedule.spare(batch));
        }
    }

    private boolean isOver() {
        return iterations.endedByExhaustion() || iterations.endedByTime();
    }

    /** A leak is only ever said at the end of a run, so that looking often raises no false alarm. */
    private boolean isClear(int batch, Checkpoints checkpoints) {
        return !schedule.isFixed()
                && batch + 1 >= Schedule.FIRST_LOOK_BATCHES
                && watch.areClearlySteady(checkpoints, histograms);
    }

    /**
     * As long as the last batch; longer where the body has turned out faster than its warm-up, so that there is time
     * left for the iterations in which caches fill.
     */
    private long lengthOfMore(Checkpoints checkpoints) {
        long last = iterations.lastBatchLength();
        if (schedule.isFixed()) {
            return last;
        }
        long timeLeft = LONGER * plan.time().toNanos() - iterations.nanos();
        long possible = Math.min(
                timeLeft / iterations.nanosPerIteration(), shareOfWhatIsLeft(Trend.LEAST_INCREMENTS, checkpoints));
        return Math.max(last, Math.min(possible, ENOUGH - iterations.count()) / Schedule.MORE_BATCHES);
    }

    /**
     * Before anything is reported as a leak, at least one more batch: what grows only because batches do, does not grow
     * in it. More of them where something is neither shown nor ruled out, or where so few iterations were run that a
     * cache may still be filling: three are as long as all that came before, so that an array that doubles has doubled
     * again, and what has ended has three increments to show it.
     */
    private boolean isWorthMore(int more, long length, Checkpoints checkpoints) {
        if (schedule.isFixed() || !isPossible(length, checkpoints)) {
            return false;
        }
        return more == 0
                ? !watch.areSteady(checkpoints, histograms)
                : watch.isAnyOpen(checkpoints, histograms)
                        || iterations.count() < ENOUGH && watch.isAnySuspected(checkpoints, histograms);
    }

    /** Whether the longer time that a doubtful case may take, and what is left of each resource, suffice. */
    private boolean isPossible(long length, Checkpoints checkpoints) {
        return fits(length, LONGER)
                && overhead() <= LONGER * OVERHEAD * plan.time().toNanos()
                && shareOfWhatIsLeft(Trend.LEAST_INCREMENTS, checkpoints) >= length;
    }

    /** A large leak must leave room for the batches that its verdict needs. */
    private long shareOfWhatIsLeft(int batch, Checkpoints checkpoints) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < watch.probes().size(); i++) {
            double growth = checkpoints.lastRate(i);
            if (growth > 0) {
                least = Math.min(least, iterations.left(watch.probes().get(i)) / growth);
            }
        }
        return Math.max(1, (long) (least / Math.max(1, Trend.LEAST_INCREMENTS - batch)));
    }

    private boolean isAffordable(long length) {
        return fits(length, 1) && overhead() <= OVERHEAD * plan.time().toNanos();
    }

    private long overhead() {
        return nanoTime.getAsLong() - begin - iterations.nanos();
    }

    private boolean fits(long length, int times) {
        return iterations.nanos() + length * iterations.nanosPerIteration()
                <= plan.time().toNanos() * times;
    }
}
