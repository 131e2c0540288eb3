package io.github.junitleak.internal.run;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.concurrent.TimeUnit;

/**
 * Waits until what a collection has set in motion is at rest: the reference handler, finalizers and cleaners. Only then
 * is what they release collectable, and the next collection shows what is really held.
 *
 * <p>A sentinel tells that the reference handler has passed by (as Guava's {@code GcFinalization} does); cleaner
 * threads cannot be asked, so they are given a moment. Every wait is bounded: a body that keeps the finalizer busy
 * forever is measured all the same.
 */
class GcSettler {

    private static final long BOUND_MILLIS = 500;
    private static final long MOMENT_MILLIS = 10;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final ReferenceQueue<Object> queue = new ReferenceQueue<>();

    /** Collects, and waits until reference handling is at rest or half a second has passed. */
    void settle() throws InterruptedException {
        Reference<Object> sentinel = new PhantomReference<>(new Object(), queue);
        System.gc();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BOUND_MILLIS);
        queue.remove(BOUND_MILLIS);
        Reference.reachabilityFence(sentinel);
        while (memory.getObjectPendingFinalizationCount() > 0 && System.nanoTime() < end) {
            pause(1);
        }
        pause(MOMENT_MILLIS);
    }

    /** Lets time pass in which work that the body left to other threads can end. */
    void pause(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }
}
