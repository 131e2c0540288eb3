package io.github.junitleak.internal.run;

import io.github.junitleak.internal.probe.Probe;
import io.github.junitleak.model.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * The readings of all probes at the checkpoints of one run, in memory that is allocated before the first: taking a
 * checkpoint adds nothing to what the JVM holds.
 */
final class Checkpoints {

    /** Looks at one checkpoint until its readings no longer fall; a bound for bodies whose cleaners never rest. */
    private static final int LOOKS = 4;

    private final List<Probe> probes;
    private final GcSettler settler;
    private final long[] iterations;
    private final long[][] readings;
    private final long[] now;
    private int size;

    Checkpoints(List<Probe> probes, GcSettler settler, int capacity) {
        this.probes = List.copyOf(probes);
        this.settler = settler;
        iterations = new long[capacity];
        readings = new long[probes.size()][capacity];
        now = new long[probes.size()];
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == iterations.length;
    }

    /** Forgets all readings, but keeps their memory. */
    void clear() {
        size = 0;
    }

    /**
     * Reads every probe. A reading that is not above the last one is taken as it is, so that a steady body pays one
     * collection a checkpoint. What seems to have grown is looked at again, after references have been handled, until
     * it no longer falls: what only waits for its cleaner is not growth.
     */
    void take(long iteration) throws InterruptedException {
        read(size);
        for (int look = 1; look < LOOKS && size > 0 && isAbove(size, size - 1); look++) {
            if (!lookAgain(size)) {
                break;
            }
        }
        iterations[size++] = iteration;
    }

    /** Reads every probe again for the last checkpoint, which is kept where it is lower now. */
    void retake() throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            if (!lookAgain(size - 1)) {
                break;
            }
        }
    }

    /** @return whether a reading fell */
    private boolean lookAgain(int point) throws InterruptedException {
        settler.settle();
        boolean fell = false;
        for (int i = 0; i < now.length; i++) {
            now[i] = probes.get(i).read();
            if (now[i] < readings[i][point]) {
                fell |= readings[i][point] - now[i] > probes.get(i).resolution();
                readings[i][point] = now[i];
            }
        }
        return fell;
    }

    private void read(int point) {
        for (int i = 0; i < readings.length; i++) {
            readings[i][point] = probes.get(i).read();
        }
    }

    private boolean isAbove(int point, int reference) {
        for (int i = 0; i < readings.length; i++) {
            if (readings[i][point] - readings[i][reference] > probes.get(i).resolution()) {
                return true;
            }
        }
        return false;
    }

    /** The value that the last {@link #retake} found for a probe, which may be above the one that was kept. */
    long latest(int probe) {
        return now[probe];
    }

    long value(int probe, int point) {
        return readings[probe][point];
    }

    Series series(int probe) {
        List<Series.Point> points = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            points.add(new Series.Point(iterations[i], readings[probe][i]));
        }
        return new Series(points);
    }
}
