package io.github.junitleak.model;

import java.util.List;

/**
 * The values of one resource over the checkpoints of a run, in order.
 *
 * @param points at least none; iterations strictly increasing
 * @since 0.1.0
 */
public record Series(List<Point> points) {
    public Series {
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).iteration() <= points.get(i - 1).iteration()) {
                throw new IllegalArgumentException("checkpoint " + i + " stands at iteration "
                        + points.get(i).iteration() + ", which must be after "
                        + points.get(i - 1).iteration());
            }
        }
    }

    /**
     * One checkpoint's reading.
     *
     * @param iteration iterations run before it, warm-up included
     * @param value bytes or a count, by {@link Resource#isBytes()}
     */
    public record Point(long iteration, long value) {}

    public int size() {
        return points.size();
    }

    /** @throws IndexOutOfBoundsException if the series is empty */
    public Point first() {
        return points.get(0);
    }

    /** @throws IndexOutOfBoundsException if the series is empty */
    public Point last() {
        return points.get(points.size() - 1);
    }

    /** Iterations between the first checkpoint and the last; 0 for fewer than two. */
    public long iterations() {
        return points.size() < 2 ? 0 : last().iteration() - first().iteration();
    }
}
