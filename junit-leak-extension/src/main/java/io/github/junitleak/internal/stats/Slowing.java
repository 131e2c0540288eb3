package io.github.junitleak.internal.stats;

import io.github.junitleak.model.Series;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Growth that slows down, as that of a cache does which fills with whatever the body happens to ask for: the fuller it
 * is, the more often the body finds what it needs. What leaks mostly does so at one rate.
 *
 * <p>The rates of the increments must fall by Kendall's test of rank correlation with time (Kendall 1938; Mann 1945),
 * which asks for no shape: a cache's rate falls exponentially, that of growth like a root by another curve. And it must
 * fall far enough to matter.
 *
 * @param first rate of the first two increments, in units per iteration
 * @param last rate of the last two, less than {@code first}
 */
public record Slowing(double first, double last) {

    /** Chance that rates in random order count as falling; they must fall far, too. */
    private static final double ALPHA = 0.005;

    /** Part of the rate that is left at the end. */
    public double left() {
        return Math.max(0, last / first);
    }

    /** @param far part of the first rate below which the last must lie, from 0 to 1 */
    static Optional<Slowing> of(Series series, double far) {
        int increments = series.size() - 1;
        double score = 0;
        for (int i = 1; i <= increments; i++) {
            for (int j = i + 1; j <= increments; j++) {
                score += Math.signum(rate(series, i - 1, i) - rate(series, j - 1, j));
            }
        }
        double deviation = Math.sqrt(increments * (increments - 1) * (2 * increments + 5) / 18.0);
        double critical = new NormalDistribution().inverseCumulativeProbability(1 - ALPHA);
        Slowing slowing = new Slowing(rate(series, 0, 2), rate(series, increments - 2, increments));
        // A score has steps of two, of which one half is taken off (Kendall's correction for continuity).
        return score - 1 > critical * deviation && slowing.last < far * slowing.first
                ? Optional.of(slowing)
                : Optional.empty();
    }

    private static double rate(Series series, int from, int to) {
        Series.Point before = series.points().get(from);
        Series.Point after = series.points().get(to);
        return (double) (after.value() - before.value()) / (after.iteration() - before.iteration());
    }
}
