package io.github.junitleak.internal.run;

import io.github.junitleak.internal.probe.Headroom;
import io.github.junitleak.internal.probe.Probe;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Runs the body, counts and times it, and stops where the limits of a run are reached. */
final class Iterations {

    private final Body body;
    private final Headroom headroom;
    private final LongSupplier nanoTime;
    private final long limitNanos;
    private long count;
    private long nanos;
    private long lastBatchNanos;
    private long lastBatchLength;
    private boolean exhausted;

    /** @param limitNanos time in the body, over all batches, after which a batch ends early */
    Iterations(Body body, Headroom headroom, LongSupplier nanoTime, long limitNanos) {
        this.body = body;
        this.headroom = headroom;
        this.nanoTime = nanoTime;
        this.limitNanos = limitNanos;
    }

    /**
     * @param share of each resource's capacity that was free before the first iteration, from 0 to 1, to be consumed
     */
    void allow(double share) {
        headroom.allow(share);
        exhausted = false;
    }

    /**
     * Runs a batch, or as much of it as the limits allow.
     *
     * @throws Throwable what the body throws; the iteration's number is in a suppressed {@link IterationFailure}
     */
    void run(long length, boolean warmup) throws Throwable {
        long first = count;
        lastBatchNanos = loop(length, warmup);
        lastBatchLength = count - first;
    }

    /** Runs a few iterations that are no batch of their own. */
    void runMore(long length) throws Throwable {
        loop(length, false);
    }

    private long loop(long length, boolean warmup) throws Throwable {
        long begin = nanoTime.getAsLong();
        long now = begin;
        long until = count + length;
        try {
            while (count < until && nanos + now - begin < limitNanos && !isExhausted()) {
                count++;
                body.run();
                now = nanoTime.getAsLong();
            }
        } catch (Throwable failure) {
            failure.addSuppressed(new IterationFailure(count, warmup));
            throw failure;
        } finally {
            // A flag that the body leaves set would end our own waits.
            Thread.interrupted();
        }
        nanos += now - begin;
        return now - begin;
    }

    private boolean isExhausted() {
        exhausted = exhausted || headroom.isExhausted(count);
        return exhausted;
    }

    /** Whether so much of a resource is used up that no more iterations are run. */
    boolean endedByExhaustion() {
        return exhausted;
    }

    boolean endedByTime() {
        return nanos >= limitNanos;
    }

    /** How much of a probe's resource may still be used up, in its unit; to be asked right after a checkpoint. */
    double left(Probe probe) {
        return headroom.left(probe);
    }

    /** Iterations so far. */
    long count() {
        return count;
    }

    /** Time in the body so far, in nanoseconds. */
    long nanos() {
        return nanos;
    }

    /** How many the body runs in so much time, by its average so far; at least 1. */
    long in(Duration time) {
        return nanos == 0 ? Long.MAX_VALUE : Math.max(1, (long) ((double) time.toNanos() * count / nanos));
    }

    long lastBatchNanos() {
        return lastBatchNanos;
    }

    long lastBatchLength() {
        return lastBatchLength;
    }

    /** Nanoseconds per iteration in the last batch, at least 1; a guess of 10 ms before the first. */
    long nanosPerIteration() {
        return lastBatchLength == 0 ? 10_000_000 : Math.max(1, lastBatchNanos / lastBatchLength);
    }
}
