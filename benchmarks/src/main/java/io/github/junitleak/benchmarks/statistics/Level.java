package io.github.junitleak.benchmarks.statistics;

import io.github.junitleak.model.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;

/** Live bytes and live instances as functions of the iteration, asked at rising iterations and once each. */
record Level(LongUnaryOperator bytes, LongUnaryOperator instances) {

    /** Changes add up whose variance grows with the iterations between two readings. */
    static Level walk(Random random, double bytesPerRoot) {
        double[] level = {1e8};
        long[] before = {0};
        return new Level(
                k -> {
                    level[0] += bytesPerRoot * random.nextGaussian() * Math.sqrt(k - before[0]);
                    before[0] = k;
                    return (long) level[0];
                },
                k -> (long) level[0] / 100);
    }

    /** Reads both at the given iterations, the bytes first. */
    List<Series> at(long[] iterations) {
        List<Series.Point> first = new ArrayList<>();
        List<Series.Point> second = new ArrayList<>();
        for (long iteration : iterations) {
            first.add(new Series.Point(iteration, bytes.applyAsLong(iteration)));
            second.add(new Series.Point(iteration, instances.applyAsLong(iteration)));
        }
        return List.of(new Series(first), new Series(second));
    }
}
