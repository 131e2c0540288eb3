package io.github.junitleak.benchmarks.child;

import io.github.junitleak.LeakDetector;

/**
 * What the detector itself holds while it measures: live bytes in the last iteration less those before the run. Prints
 * a name and a value per line, for the first run in a JVM, which loads classes and JFR, and for a later one.
 */
public final class FootprintChild {

    private static final int WARMUP = 50;
    private static final int ITERATIONS = 100;

    private final Histogram histogram;
    private int iteration;
    private long inside;

    private FootprintChild(Histogram histogram) {
        this.histogram = histogram;
    }

    public static void main(String[] args) throws Exception {
        Histogram histogram = new Histogram();
        FootprintChild child = new FootprintChild(histogram);
        for (int i = 0; i < 3; i++) {
            histogram.bytes();
        }
        System.out.println("first\t" + child.footprint());
        child.footprint();
        System.out.println("later\t" + child.footprint());
        System.exit(0);
    }

    private long footprint() throws Exception {
        iteration = 0;
        long before = histogram.bytes();
        LeakDetector.named("footprint").warmup(WARMUP).iterations(ITERATIONS).measure(this::iterate);
        return inside - before;
    }

    private Object iterate() throws Exception {
        if (++iteration == WARMUP + ITERATIONS) {
            inside = histogram.bytes();
        }
        return null;
    }
}
