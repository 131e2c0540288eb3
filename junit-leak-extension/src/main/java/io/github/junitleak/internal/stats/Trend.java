package io.github.junitleak.internal.stats;

import io.github.junitleak.model.Finding.Growth;
import io.github.junitleak.model.Series;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The growth of a series per iteration, with its uncertainty.
 *
 * <p>The level of live memory is not scattered around a line: what a lazy initialisation, a resize or a loaded class
 * adds, stays. Its errors accumulate, like a random walk with drift, and least squares on the levels would call nearly
 * every such walk a significant trend (Granger and Newbold 1974, "Spurious regressions in econometrics"). Here the
 * regression is therefore on the increments: between two checkpoints {@code n} iterations apart the level rises by
 * {@code d = g·n + e}, where the variance of {@code e} is proportional to {@code n}. Divided by the root of {@code n}
 * this is a regression through the origin with equal variances (generalised least squares, Aitken 1936); its slope is
 * {@code g}, its standard error follows from the scatter of the increments, and the test is Student's.
 *
 * <p>Because the checkpoints are spaced ever wider, one-off steps weigh less and less, what is added per checkpoint and
 * not per iteration does not look like growth, and containers that double their arrays grow at equal rates.
 *
 * <p>What it cannot tell: a filling cache from a leak, as long as it fills at a constant rate to the end of the series;
 * where the rate falls, {@link #slowing} tells.
 */
public final class Trend {

    /** Fewest increments from which a growth may be called significant. */
    public static final int LEAST_INCREMENTS = 5;

    /**
     * Chance of a false alarm per series if the increments are as assumed, over all windows together. The field is used
     * to running thousands of tests a day; 5 % would be many false alarms a day.
     */
    static final double ALPHA = 1e-4;

    /** Two increments tell nothing of their scatter, by Commons Math's account too. */
    private static final int LEAST_INCREMENTS_FOR_A_TREND = 3;

    private static final double INTERVAL = 0.95;

    private final Series series;
    private final double resolution;
    private final double negligible;
    private final Window window;
    private final double margin;

    private Trend(Series series, double resolution, double negligible, Window window, double margin) {
        this.series = series;
        this.resolution = resolution;
        this.negligible = negligible;
        this.window = window;
        this.margin = margin;
    }

    /** Whether a series is long enough for a trend. */
    public static boolean isPossible(Series series) {
        return series.size() > LEAST_INCREMENTS_FOR_A_TREND;
    }

    /**
     * @param series at least four points
     * @param resolution how exact a single reading is, in the series' unit, greater than 0: the standard error never
     *     falls below what an error of this size at both ends would cause, however well the points fit
     * @param negligible growth per iteration that is not called a leak however sure it is, in the series' unit, at
     *     least 0: a sawtooth may rise in step with batches that double, but only by its height in the whole run
     */
    public static Trend of(Series series, double resolution, double negligible) {
        int increments = series.size() - 1;
        if (increments < LEAST_INCREMENTS_FOR_A_TREND) {
            throw new IllegalArgumentException("a trend needs 4 checkpoints, there are " + series.size());
        }
        int shortest = Math.max(Math.min(increments, LEAST_INCREMENTS), (increments + 1) / 2);
        int windows = increments - shortest + 1;
        Window best = null;
        for (int length = increments; length >= shortest; length--) {
            Window window = Window.last(series, length, resolution);
            if (best == null || window.margin(windows) < best.margin(windows)) {
                best = window;
            }
        }
        return new Trend(series, resolution, negligible, best, Math.max(negligible, best.margin(windows)));
    }

    /**
     * Growth in units per iteration, its two-sided 95 % interval, and what would have been found above {@code budget}.
     * The interval is never narrower than the negligible growth to both sides, which may be the JVM's own.
     */
    public Growth growth(double budget) {
        return growth(window, budget + margin);
    }

    /**
     * The growth of a series that is steady: growth above {@code budget} is not shown, and more than {@code tolerance}
     * above it is ruled out, by the 95 % interval of the longest window where that is so. The window is the whole
     * series, or three or more of the last increments that take at least half of all iterations, those before the
     * series included: what has not grown for as long as it grew before has ended, while an array that doubles doubles
     * again by then.
     *
     * @param tolerance in units per iteration, at least 0
     * @return empty where the series is not steady; the detection limit is what was ruled out
     */
    public Optional<Growth> steady(double budget, double tolerance) {
        int end = series.size() - 1;
        for (int length = end; length >= LEAST_INCREMENTS_FOR_A_TREND; length--) {
            if (length < end && !isAsLongAsBefore(end - length)) {
                continue;
            }
            Growth growth = growth(
                    Window.last(series, length, resolution),
                    budget + Math.min(Math.max(tolerance, negligible), margin));
            if (growth.low() <= budget && growth.high() <= budget + Math.max(tolerance, 2 * negligible)) {
                return Optional.of(growth);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether as many iterations follow a point as there were before it: those of the warm-up, too, where the level
     * rose up to this point, since it may have risen in them as well.
     */
    private boolean isAsLongAsBefore(int point) {
        Series.Point from = series.points().get(point);
        boolean rose = from.value() - series.first().value() > resolution;
        long before = from.iteration() - (rose ? 0 : series.first().iteration());
        return series.last().iteration() - from.iteration() >= before;
    }

    private Growth growth(Window over, double detectionLimit) {
        double half = Math.max(negligible, over.standardError * quantile((1 + INTERVAL) / 2, over.degreesOfFreedom()));
        return new Growth(over.slope, over.slope - half, over.slope + half, detectionLimit);
    }

    /**
     * Whether the growth is above {@code budget} beyond reasonable doubt and was still going on in the last increment.
     */
    public boolean exceeds(double budget) {
        return window.length >= LEAST_INCREMENTS && window.slope - budget > margin && persists(budget);
    }

    /**
     * Whether the 95 % interval lies above {@code budget} and the growth was still going on: no accusation, but for
     * growth whose rate falls evenly, so that its own curve counts as scatter.
     */
    public boolean isLikely(double budget) {
        return growth(budget).low() > budget && persists(budget);
    }

    /**
     * How the growth slows down, if it does.
     *
     * @param far part of the first rate below which the last must lie, from 0 to 1
     */
    public Optional<Slowing> slowing(double far) {
        return Slowing.of(series, far);
    }

    /** Whether growth of {@code budget + tolerance} can be ruled out as firmly as a leak would have to be shown. */
    public boolean rulesOut(double budget, double tolerance) {
        return window.slope + margin <= budget + tolerance;
    }

    /**
     * Growth that stops is not a leak, nor are a few steps, which may fit a line well when they happen to fall into the
     * last and longest batches: the last increment and four others of the window must carry on at a third of the pace
     * at least.
     */
    private boolean persists(double budget) {
        int end = series.size() - 1;
        int carryingOn = 0;
        for (int point = end - window.length + 1; point <= end; point++) {
            carryingOn += carriesOn(point, budget) ? 1 : 0;
        }
        return carryingOn >= LEAST_INCREMENTS && carriesOn(end, budget);
    }

    private boolean carriesOn(int point, double budget) {
        double excess = pace(point) - budget;
        return excess > 0 && excess >= (window.slope - budget) / 3;
    }

    private double pace(int point) {
        Series.Point before = series.points().get(point - 1);
        Series.Point after = series.points().get(point);
        return (double) (after.value() - before.value()) / (after.iteration() - before.iteration());
    }

    private static double quantile(double probability, int degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom).inverseCumulativeProbability(probability);
    }

    /** The regression over the last {@code length} increments. */
    private record Window(int length, double slope, double standardError) {

        static Window last(Series series, int length, double resolution) {
            SimpleRegression regression = new SimpleRegression(false);
            int end = series.size() - 1;
            for (int i = end - length + 1; i <= end; i++) {
                Series.Point before = series.points().get(i - 1);
                Series.Point after = series.points().get(i);
                double root = Math.sqrt(after.iteration() - before.iteration());
                regression.addData(root, (after.value() - before.value()) / root);
            }
            long iterations = series.points().get(end).iteration()
                    - series.points().get(end - length).iteration();
            double floor = resolution * Math.sqrt(2) / iterations;
            // On an exact line the sum of squared errors may come out a rounding error below zero, and its root as NaN.
            double scatter = Math.sqrt(Math.max(0, regression.getMeanSquareError())) / Math.sqrt(iterations);
            return new Window(length, regression.getSlope(), Math.hypot(floor, scatter));
        }

        int degreesOfFreedom() {
            return length - 1;
        }

        /**
         * What the slope must be above the budget to be significant; Bonferroni over the windows that were looked at.
         */
        double margin(int windows) {
            return standardError * quantile(1 - ALPHA / windows, degreesOfFreedom());
        }
    }
}
