package io.github.junitleak.internal.probe;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;

/**
 * Tells when a body has filled so much of the heap that a run must end before the heap does. A large leak is then still
 * reported as what it is, and not as an {@link OutOfMemoryError} somewhere.
 */
public final class HeapGuard {

    /** How far above the limit garbage may rise before a full collection is worth its time to find out what is live. */
    private static final double GARBAGE = 0.15;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private double live;
    private double limit;
    private long quietUntil;

    /** Collects, and takes what is live now as what was there before the body. */
    public HeapGuard() {
        System.gc();
        live = used();
        allow(1);
    }

    /** @param part of the heap that was free at first, from 0 to 1, which live objects may fill from now on */
    public void allow(double part) {
        limit = live + part * (1 - live);
        quietUntil = 0;
    }

    /**
     * @param iteration the current iteration; after a false alarm the guard rests until it has doubled, so that a body
     *     with much garbage in a small heap is not slowed by its questions
     */
    public boolean isOver(long iteration) {
        if (iteration < quietUntil || used() < Math.min(0.95, limit + GARBAGE)) {
            return false;
        }
        System.gc();
        if (used() >= limit) {
            return true;
        }
        quietUntil = iteration * 2;
        return false;
    }

    /** Used part of the maximum heap, from 0 to 1. */
    private double used() {
        MemoryUsage usage = memory.getHeapMemoryUsage();
        double max = usage.getMax() > 0 ? usage.getMax() : Runtime.getRuntime().maxMemory();
        return usage.getUsed() / max;
    }
}
