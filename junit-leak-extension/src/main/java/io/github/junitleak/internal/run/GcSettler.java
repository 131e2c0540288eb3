package io.github.junitleak.internal.run;

import io.github.junitleak.internal.probe.FullCollection;
import io.github.junitleak.internal.probe.KnownThreads;
import java.lang.invoke.MethodType;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.concurrent.TimeUnit;

/**
 * Waits until what a collection has set in motion is at rest: the reference handler, finalizers and cleaners. Only then
 * is what they release collectable, and the next collection shows what is really held.
 *
 * <p>A sentinel shows that the reference handler has passed by (as Guava's {@code GcFinalization} does). The finalizer
 * and the cleaners have no interface to be asked. Their threads are known by name, and a thread with nothing to do
 * waits for its reference queue. Every wait has a bound: a body that keeps a cleaner busy for ever is measured all the
 * same.
 */
class GcSettler {

    /** Longest wait for what a collection has set in motion. */
    private static final long BOUND_MILLIS = 500;

    private static final long MOMENT_MILLIS = 5;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ReferenceQueue<Object> queue = new ReferenceQueue<>();

    private final long boundMillis;

    GcSettler() {
        this(BOUND_MILLIS);
    }

    GcSettler(long boundMillis) {
        this.boundMillis = boundMillis;
        // What asking loads and keeps must be there before the first collection that counts.
        isBusy();
    }

    /** Collects, and waits until reference handling is at rest or the bound has passed. */
    void settle() throws InterruptedException {
        Reference<Object> sentinel = new PhantomReference<>(new Object(), queue);
        FullCollection.run();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(boundMillis);
        queue.remove(boundMillis);
        Reference.reachabilityFence(sentinel);
        // A thread that has just been notified still seems to wait, until it runs.
        pause(MOMENT_MILLIS);
        while (isBusy() && System.nanoTime() < end) {
            pause(1);
        }
        // What the collection has cleared of the JDK's table of method types goes when the table is used: when the body
        // is called for the 128th time, for instance, as method handles are then customized.
        MethodType.methodType(void.class);
    }

    private boolean isBusy() {
        if (memory.getObjectPendingFinalizationCount() > 0) {
            return true;
        }
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && isCleaner(thread.getThreadName()) && !waitsForItsQueue(thread)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a thread is at work or will wake up by itself, other than this one and those of the JVM and the runner:
     * without any, nothing ends as time passes.
     */
    boolean isAnotherThreadAlive() {
        long own = Thread.currentThread().getId();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null
                    && thread.getThreadId() != own
                    && (thread.getThreadState() == Thread.State.RUNNABLE
                            || thread.getThreadState() == Thread.State.TIMED_WAITING)
                    && !KnownThreads.isKnown(thread.getThreadName())) {
                return true;
            }
        }
        return false;
    }

    /** The finalizer, the JDK's own cleaner, and those of {@link java.lang.ref.Cleaner#create()}. */
    private static boolean isCleaner(String thread) {
        return thread.equals("Finalizer") || thread.equals("Common-Cleaner") || thread.startsWith("Cleaner-");
    }

    /** In {@link ReferenceQueue#remove()} a thread waits for a monitor, or, depending on the JDK, for a condition. */
    private static boolean waitsForItsQueue(ThreadInfo thread) {
        LockInfo lock = thread.getLockInfo();
        return lock != null
                && thread.getThreadState() != Thread.State.BLOCKED
                && (lock.getClassName().startsWith("java.lang.ref.")
                        || lock.getClassName().endsWith("$ConditionObject"));
    }

    /** Lets time pass in which work that the body left to other threads can end. */
    void pause(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }
}
