package io.github.junitleak.internal.run;

import io.github.junitleak.internal.probe.Probe;
import io.github.junitleak.model.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The readings of all probes at the checkpoints of one run, in memory that is allocated before the first: taking a
 * checkpoint adds nothing to what the JVM holds.
 */
final class Checkpoints {

    /** Looks at one checkpoint until its readings no longer fall; a bound for bodies whose cleaners never rest. */
    private static final int LOOKS = 4;

    static final int SETTLING_ITERATIONS = 2;

    private final List<Probe> probes;
    private final GcSettler settler;
    private final Iterations body;
    private final Progress progress;
    private final long[] iterations;
    private final long[][] readings;
    private final long[][] leftOut;
    private final long[] now;
    private final long[] released;
    private int size;
    private int rested;

    Checkpoints(List<Probe> probes, GcSettler settler, Iterations body, Progress progress, int capacity) {
        this.probes = List.copyOf(probes);
        this.settler = settler;
        this.body = body;
        this.progress = progress;
        iterations = new long[capacity];
        readings = new long[probes.size()][capacity];
        leftOut = new long[probes.size()][capacity];
        now = new long[probes.size()];
        released = new long[probes.size()];
    }

    int size() {
        return size;
    }

    /**
     * Reads every probe. A reading that is not above the last one is taken as it is, so that a steady body pays one
     * collection a checkpoint. What seems to have grown is looked at again until it no longer falls: after references
     * have been handled, since what only waits for its cleaner is not growth; and after {@value #SETTLING_ITERATIONS}
     * more iterations, since what only waits to be cleaned up at the next use, as stale entries of a
     * {@link java.util.WeakHashMap} do, is not growth either.
     *
     * @param spare iterations that may be run for that
     */
    void take(long spare) throws Throwable {
        long until = body.count() + Math.min(spare, LOOKS * SETTLING_ITERATIONS);
        read(size);
        for (int look = 1; look < LOOKS && size > 0 && isAbove(size, size - 1); look++) {
            settler.settle();
            body.runMore(Math.min(SETTLING_ITERATIONS, until - body.count()));
            boolean fell = lookAgain(size);
            // Also where it rose: the iterations that were added have added to it.
            for (int i = 0; i < now.length; i++) {
                readings[i][size] = now[i];
                leftOut[i][size] = probes.get(i).leftOut();
            }
            if (!fell) {
                break;
            }
        }
        iterations[size++] = body.count();
        if (size > 1 && !probes.isEmpty()) {
            progress.checkpoint(size, body.count(), probes.get(0).resource(), lastRate(0));
        }
    }

    /** Reads every probe, whatever it says. */
    void takeOnce() {
        read(size);
        iterations[size++] = body.count();
    }

    /**
     * Reads every probe again for the last checkpoint. What has ended by itself since then is taken off every reading
     * since the last rest, in proportion to what had grown until then: it was no leak, and what is left is judged.
     *
     * @return whether a reading is lower now
     */
    boolean retake() throws InterruptedException {
        boolean everFell = false;
        for (int look = 0; look < LOOKS; look++) {
            settler.settle();
            boolean fell = lookAgain(size - 1);
            for (int i = 0; i < now.length; i++) {
                lower(i, readings[i][size - 1] - now[i]);
            }
            if (!fell) {
                break;
            }
            everFell = true;
        }
        return everFell;
    }

    private void lower(int probe, long fallen) {
        if (fallen <= 0) {
            return;
        }
        released[probe] += fallen;
        long[] read = readings[probe];
        double grown = read[size - 1] - read[rested];
        for (int point = rested + 1; point < size - 1 && grown > 0; point++) {
            double share = Math.min(1, fallen / grown);
            read[point] -= Math.round(share * Math.max(0, read[point] - read[rested]));
        }
        read[size - 1] -= fallen;
    }

    /** @return whether a reading is lower now */
    private boolean lookAgain(int point) {
        boolean fell = false;
        for (int i = 0; i < now.length; i++) {
            now[i] = probes.get(i).read();
            fell |= readings[i][point] - now[i] > probes.get(i).resolution();
        }
        return fell;
    }

    private void read(int point) {
        for (int i = 0; i < readings.length; i++) {
            readings[i][point] = probes.get(i).read();
            leftOut[i][point] = probes.get(i).leftOut();
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

    /** From now on the last checkpoint is one at which all that ends by itself had ended. */
    void rest() {
        rested = size - 1;
    }

    boolean isAnyReleased() {
        return LongStream.of(released).anyMatch(each -> each > 0);
    }

    /** How much of what a probe measures has ended by itself after the last iteration, as {@link #retake} found. */
    long released(int probe) {
        return released[probe];
    }

    /** The iteration of the last checkpoint, of which there must be one. */
    long lastIteration() {
        return iterations[size - 1];
    }

    /** Growth per iteration of a probe's value between the last two checkpoints; 0 before there are two. */
    double lastRate(int probe) {
        if (size < 2) {
            return 0;
        }
        double grown = readings[probe][size - 1] - readings[probe][size - 2];
        return grown / (iterations[size - 1] - iterations[size - 2]);
    }

    /** How many iterations the body runs in so much time. */
    long iterationsIn(Duration time) {
        return body.in(time);
    }

    double resolution(int probe) {
        return probes.get(probe).resolution();
    }

    long value(int probe, int point) {
        return readings[probe][point];
    }

    /** What was left out of the readings by the last checkpoint beyond what was left out by the first. */
    long leftOut(int probe) {
        return size == 0 ? 0 : leftOut[probe][size - 1] - leftOut[probe][0];
    }

    Series series(int probe) {
        return series(probe, new long[size]);
    }

    /** The readings, and what was left out of them. */
    Series whole(int probe) {
        return series(probe, leftOut[probe]);
    }

    private Series series(int probe, long[] more) {
        List<Series.Point> points = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            points.add(new Series.Point(iterations[i], readings[probe][i] + more[i]));
        }
        return new Series(points);
    }
}
