package io.github.junitleak.internal.stats;

import io.github.junitleak.model.Series;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * Growth that slows down, as that of a cache does which fills with whatever the body happens to ask for: the fuller it
 * is, the more often the body finds what it needs. What leaks does so at one pace.
 *
 * <p>The pace of each increment is regressed on the middle of its iterations. A pace over {@code n} iterations has a
 * variance proportional to {@code 1/n} (see {@link Trend}), so that its weight is {@code n} (weighted least squares,
 * Aitken 1936). The slope must be below zero by Student's test, and the line must fall far enough to matter.
 *
 * @param first pace at the first of the iterations by that line, in units per iteration
 * @param last pace at the last of them, less than {@code first}
 */
public record Slowing(double first, double last) {

    /** Chance that a steady pace, read with scatter, counts as falling; it must fall as far as {@link #FAR}, too. */
    private static final double ALPHA = 0.001;

    /**
     * Of published leaks and of small ones of known size no pace fell below 0.8 of what it was, and that only where an
     * array grew in steps.
     */
    private static final double FAR = 0.6;

    /** Part of the pace that is left at the end. */
    public double left() {
        return Math.max(0, last / first);
    }

    /** @param points at least five */
    static Optional<Slowing> of(List<Series.Point> points) {
        int increments = points.size() - 1;
        double[] paces = new double[increments];
        double[][] middles = new double[increments][];
        for (int i = 0; i < increments; i++) {
            Series.Point before = points.get(i);
            Series.Point after = points.get(i + 1);
            double root = Math.sqrt(after.iteration() - before.iteration());
            double middle = (before.iteration() + after.iteration()) / 2.0;
            paces[i] = (after.value() - before.value()) / root;
            middles[i] = new double[] {root, root * middle};
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(true);
        regression.newSampleData(paces, middles);
        double[] line = regression.estimateRegressionParameters();
        double slope = line[1];
        double error = regression.estimateRegressionParametersStandardErrors()[1];
        double first = line[0] + slope * points.get(0).iteration();
        double last = line[0] + slope * points.get(increments).iteration();
        double critical = new TDistribution(increments - 2.0).inverseCumulativeProbability(ALPHA);
        boolean falls = slope < critical * error && last < FAR * first;
        return falls ? Optional.of(new Slowing(first, last)) : Optional.empty();
    }
}
