package io.github.junitleak.benchmarks.child;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** Something that is run several times; keeps durations, in nanoseconds, and results. */
final class Timed<T> {

    private final Callable<T> work;
    private final List<Long> nanos = new ArrayList<>();
    private final List<T> results = new ArrayList<>();

    Timed(Callable<T> work) {
        this.work = work;
    }

    void run(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            T result = work.call();
            nanos.add(System.nanoTime() - begin);
            results.add(result);
        }
    }

    void clear() {
        nanos.clear();
        results.clear();
    }

    List<T> results() {
        return results;
    }

    double median() {
        return median(nanos.stream().mapToDouble(Long::doubleValue).toArray());
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
