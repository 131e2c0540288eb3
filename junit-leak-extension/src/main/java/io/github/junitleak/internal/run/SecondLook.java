package io.github.junitleak.internal.run;

import java.util.concurrent.TimeUnit;

/**
 * What is done before anything is called a leak: wait while the body rests, and read again. What only waited for other
 * threads to finish is gone then; and what grows on while the body rests is not the body's.
 */
final class SecondLook {

    private static final long LEAST_MILLIS = 400;
    private static final long MOST_MILLIS = 1000;
    /**
     * Growth at rest, as a part of the growth in the last batch in the same time, from which the body is not to blame.
     */
    private static final double BACKGROUND = 0.5;

    private final GcSettler settler;
    private final Iterations iterations;
    private final long restMillis;

    SecondLook(GcSettler settler, Iterations iterations) {
        this.settler = settler;
        this.iterations = iterations;
        long last = TimeUnit.NANOSECONDS.toMillis(iterations.lastBatchNanos());
        restMillis = Math.min(MOST_MILLIS, Math.max(LEAST_MILLIS, last));
    }

    /** Rests, then reads the last checkpoint again. */
    void take(Checkpoints checkpoints) throws InterruptedException {
        settler.pause(restMillis);
        checkpoints.retake();
    }

    /** Whether a resource grew about as fast at rest as in the last batch. */
    boolean showsBackgroundGrowth(Checkpoints checkpoints, int probe) {
        int last = checkpoints.size() - 1;
        double atRest = checkpoints.latest(probe) - checkpoints.value(probe, last);
        if (atRest <= checkpoints.resolution(probe)) {
            return false;
        }
        double inBatch = checkpoints.value(probe, last) - checkpoints.value(probe, last - 1);
        double batchMillis = iterations.lastBatchNanos() / 1e6;
        return atRest / restMillis >= BACKGROUND * inBatch / Math.max(1, batchMillis);
    }
}
