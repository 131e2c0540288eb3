package io.github.junitleak.internal.probe;

import io.github.junitleak.model.Resource;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.util.List;

/**
 * Ends a run before a resource is used up. A large leak is then reported as a leak, and not as an
 * {@link OutOfMemoryError} or "too many open files" somewhere.
 */
public final class Headroom {

    /** How far above the limit garbage may rise before a full collection is worth its time to find out what is live. */
    private static final double GARBAGE = 0.15;
    /**
     * Counting files and threads costs microseconds to milliseconds, so it is done whenever the iterations have grown
     * by a fifth.
     */
    private static final double LOOK_AFTER = 1.2;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final List<Probe> probes;
    private final double[] atFirst;
    private final double heapAtFirst;
    private double part = 1;
    private long quietUntil;
    private long nextLook;

    /** Takes what is in use now as what was there before the body; to be made right after a full collection. */
    public Headroom(List<Probe> probes) {
        this.probes = probes.stream()
                .filter(probe -> probe.resource() != Resource.HEAP && probe.limit() < Long.MAX_VALUE)
                .toList();
        atFirst = this.probes.stream().mapToDouble(Headroom::used).toArray();
        heapAtFirst = heapUsed();
    }

    /** @param part of what was free at first, from 0 to 1, which may be used up from now on */
    public void allow(double part) {
        this.part = part;
        quietUntil = 0;
        nextLook = 0;
    }

    /** @param iteration the current iteration, from 0 upwards */
    public boolean isExhausted(long iteration) {
        return isHeapExhausted(iteration) || isAnyExhausted(iteration);
    }

    /**
     * How much of a probe's resource may still be used up, in its unit, at least 0; to be asked right after a full
     * collection.
     */
    public double left(Probe probe) {
        if (probe.resource() == Resource.HEAP) {
            return Math.max(0, limit(heapAtFirst) - heapUsed()) * maxHeap(memory.getHeapMemoryUsage());
        }
        int index = probes.indexOf(probe);
        return index < 0 ? Double.MAX_VALUE : Math.max(0, limit(atFirst[index]) - used(probe)) * probe.limit();
    }

    /**
     * After a false alarm the guard rests until the iterations have doubled: a body with much garbage is not slowed by
     * its questions.
     */
    private boolean isHeapExhausted(long iteration) {
        double limit = limit(heapAtFirst);
        if (iteration < quietUntil || heapUsed() < Math.min(0.95, limit + GARBAGE)) {
            return false;
        }
        System.gc();
        if (heapUsed() >= limit) {
            return true;
        }
        quietUntil = iteration * 2;
        return false;
    }

    private boolean isAnyExhausted(long iteration) {
        if (iteration < nextLook) {
            return false;
        }
        nextLook = (long) Math.ceil((iteration + 1) * LOOK_AFTER);
        for (int i = 0; i < atFirst.length; i++) {
            if (used(probes.get(i)) >= limit(atFirst[i])) {
                return true;
            }
        }
        return false;
    }

    private double limit(double first) {
        return first + part * (1 - first);
    }

    private static double used(Probe probe) {
        return (double) probe.read() / probe.limit();
    }

    private double heapUsed() {
        MemoryUsage usage = memory.getHeapMemoryUsage();
        return usage.getUsed() / maxHeap(usage);
    }

    private static double maxHeap(MemoryUsage usage) {
        return usage.getMax() > 0 ? usage.getMax() : Runtime.getRuntime().maxMemory();
    }
}
