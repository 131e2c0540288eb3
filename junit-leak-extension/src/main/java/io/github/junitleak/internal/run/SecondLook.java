package io.github.junitleak.internal.run;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * What is done before anything is reported as a leak: wait while the body rests, and read again. What ends by itself is
 * gone then: idle workers, connections that are evicted, timers, entries that expire, messages that a consumer has yet
 * to handle. And what grows on while the body rests is not the body's.
 */
final class SecondLook {

    private static final long LEAST_MILLIS = 400;
    private static final long MOST_MILLIS = 1000;
    /**
     * Rest in which work of other threads may end, where there are any: clients and pools of connections look every one
     * to five seconds for what is idle, {@code java.net.http} every three.
     */
    private static final long PATIENCE_MILLIS = 6000;
    /** The most of it, as long as something falls. */
    private static final long MOST_PATIENCE_MILLIS = 24_000;

    private static final long STEP_MILLIS = 2000;
    /**
     * Growth at rest, as a part of the growth in the last batch in the same time, from which the body is not to blame.
     */
    private static final double BACKGROUND = 0.5;

    private final GcSettler settler;
    private final Iterations iterations;
    private long restMillis;

    SecondLook(GcSettler settler, Iterations iterations) {
        this.settler = settler;
        this.iterations = iterations;
        long last = TimeUnit.NANOSECONDS.toMillis(iterations.lastBatchNanos());
        restMillis = Math.min(MOST_MILLIS, Math.max(LEAST_MILLIS, last));
    }

    /**
     * Reads the last checkpoint again: after a rest where another thread may release something or grow, and again and
     * again while something is suspected, or still falls. Without such a thread nothing changes as time passes.
     */
    void take(Checkpoints checkpoints, BooleanSupplier suspected) throws InterruptedException {
        if (!settler.isAnotherThreadAlive() && !checkpoints.retake()) {
            restMillis = 0;
            return;
        }
        settler.pause(restMillis);
        boolean fell = checkpoints.retake();
        while (restMillis < (fell ? MOST_PATIENCE_MILLIS : PATIENCE_MILLIS)
                && (fell || suspected.getAsBoolean())
                && settler.isAnotherThreadAlive()) {
            settler.pause(STEP_MILLIS);
            restMillis += STEP_MILLIS;
            fell = checkpoints.retake();
        }
    }

    /** What ended by itself of a resource, where that is most of what had grown. */
    Optional<String> released(Checkpoints checkpoints, int probe) {
        long fallen = checkpoints.released(probe);
        long left = checkpoints.value(probe, checkpoints.size() - 1) - checkpoints.value(probe, 0);
        return fallen > Math.max(0, left)
                ? Optional.of("released by time: " + fallen + " of " + (fallen + Math.max(0, left)) + " were gone "
                        + TimeUnit.MILLISECONDS.toSeconds(restMillis + 999) + " s after the last iteration")
                : Optional.empty();
    }

    /**
     * Whether a resource grew about as fast at rest as in the last batch; or as in the whole run, since what grows in
     * steps may not have grown in the last batch.
     */
    boolean showsBackgroundGrowth(Checkpoints checkpoints, int probe) {
        int last = checkpoints.size() - 1;
        double atRest = checkpoints.latest(probe) - checkpoints.value(probe, last);
        if (restMillis == 0 || atRest <= checkpoints.resolution(probe)) {
            return false;
        }
        double inBatch = checkpoints.value(probe, last) - checkpoints.value(probe, last - 1);
        double batchMillis = iterations.lastBatchNanos() / 1e6;
        double inRun = checkpoints.value(probe, last) - checkpoints.value(probe, 0);
        double runMillis = iterations.nanos() / 1e6;
        double perMilli = Math.max(inBatch / Math.max(1, batchMillis), inRun / Math.max(1, runMillis));
        return atRest / restMillis >= BACKGROUND * perMilli;
    }
}
