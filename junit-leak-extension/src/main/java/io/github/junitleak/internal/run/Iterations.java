package io.github.junitleak.internal.run;

import io.github.junitleak.internal.probe.HeapGuard;
import java.util.function.LongSupplier;

/** Runs the body, counts and times it, and stops where the limits of a run are reached. */
final class Iterations {

    private final Body body;
    private final HeapGuard guard = new HeapGuard();
    private final LongSupplier nanoTime;
    private final long limitNanos;
    private long count;
    private long nanos;
    private long lastBatchNanos;
    private long lastBatchLength;
    private boolean heapFull;

    /** @param limitNanos time in the body, over all batches, after which a batch ends early */
    Iterations(Body body, LongSupplier nanoTime, long limitNanos) {
        this.body = body;
        this.nanoTime = nanoTime;
        this.limitNanos = limitNanos;
    }

    /**
     * @param part of the heap that was free before the first iteration, from 0 to 1, which live objects may fill from
     *     now on
     */
    void allowHeap(double part) {
        guard.allow(part);
        heapFull = false;
    }

    /**
     * Runs a batch, or as much of it as time and heap allow.
     *
     * @throws Throwable what the body throws, with a suppressed {@link IterationFailure} that tells the iteration
     */
    void run(long length, boolean warmup) throws Throwable {
        long begin = nanoTime.getAsLong();
        long now = begin;
        long first = count;
        try {
            while (count - first < length && nanos + now - begin < limitNanos && !isHeapFull()) {
                count++;
                body.run();
                now = nanoTime.getAsLong();
            }
        } catch (Throwable failure) {
            failure.addSuppressed(new IterationFailure(count, warmup));
            throw failure;
        }
        lastBatchLength = count - first;
        lastBatchNanos = now - begin;
        nanos += lastBatchNanos;
    }

    private boolean isHeapFull() {
        heapFull = heapFull || guard.isOver(count);
        return heapFull;
    }

    /** Whether live objects fill the part of the heap that was allowed, so that no more iterations are run. */
    boolean endedByHeap() {
        return heapFull;
    }

    boolean endedByTime() {
        return nanos >= limitNanos;
    }

    /** Iterations so far. */
    long count() {
        return count;
    }

    /** Time in the body so far, in nanoseconds. */
    long nanos() {
        return nanos;
    }

    long lastBatchNanos() {
        return lastBatchNanos;
    }

    /** Nanoseconds per iteration in the last batch, at least 1; a guess of 10 ms before the first. */
    long nanosPerIteration() {
        return lastBatchLength == 0 ? 10_000_000 : Math.max(1, lastBatchNanos / lastBatchLength);
    }
}
