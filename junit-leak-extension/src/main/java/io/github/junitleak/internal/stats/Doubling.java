package io.github.junitleak.internal.stats;

import io.github.junitleak.model.Series;
import io.github.junitleak.model.Series.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Growth of an array that is made larger by a constant factor whenever it is full: steps, each larger than the one
 * before, and nothing in between. To a regression they are few and scatter; their shape is what leaves no doubt. A
 * buffer that grows to the largest thing it ever held has such steps, too, but ever more rarely.
 *
 * @param least bytes per iteration that were put into the array at least
 */
public record Doubling(double least) {

    /** Four steps in a row: the first and the last are three doublings of the iterations apart, where arrays double. */
    private static final int LEAST_STEPS = 4;

    /** Least growth from step to step: arrays grow by half or double, two steps in one batch and one in the next. */
    private static final double FACTOR = 1.25;

    /** What is less than this part of the last step is none. */
    private static final double LEAST_PART = 0.01;

    /**
     * The steps of a series, if it has enough of them, the last in the second half of all iterations, those before the
     * series included.
     *
     * @param series of the bytes of one class of arrays
     */
    public static Optional<Doubling> of(Series series) {
        List<Step> steps = new ArrayList<>();
        for (int i = series.size() - 1; i > 0; i--) {
            Step step = new Step(series.points().get(i - 1), series.points().get(i));
            double last = steps.isEmpty() ? 0 : steps.get(0).bytes();
            if (step.bytes() == 0 || Math.abs(step.bytes()) <= LEAST_PART * last) {
                continue;
            }
            if (step.bytes() < 0
                    || !steps.isEmpty()
                            && step.bytes() * FACTOR
                                    > steps.get(steps.size() - 1).bytes()) {
                break;
            }
            steps.add(step);
        }
        return steps.size() >= LEAST_STEPS
                        && 2 * steps.get(0).after().iteration() >= series.last().iteration()
                ? Optional.of(new Doubling(least(steps.get(1), steps.get(0))))
                : Optional.empty();
    }

    /**
     * An array of c bytes that is full becomes f·c bytes, which is a step of (f − 1)·c; then it holds f·c when it is
     * full again. So between two steps as many bytes are put into it as the first of them had, whatever f is.
     */
    private static double least(Step first, Step second) {
        return (double) first.bytes()
                / (second.after().iteration() - first.before().iteration());
    }

    private record Step(Point before, Point after) {
        long bytes() {
            return after.value() - before.value();
        }
    }
}
