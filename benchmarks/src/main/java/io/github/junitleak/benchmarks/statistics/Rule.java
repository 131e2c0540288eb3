package io.github.junitleak.benchmarks.statistics;

import io.github.junitleak.internal.stats.Trend;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Series.Point;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/** A way to call a series a leak; each at one false alarm in ten thousand where it has such a number. */
enum Rule {
    GENERALISED_LEAST_SQUARES("this project's") {
        @Override
        boolean accuses(Series bytes, Series instances) {
            Trend trend = Trend.of(bytes, 24, 0.5);
            return trend.exceeds(0) && trend.slowing(0.6).isEmpty();
        }
    },
    LEAST_SQUARES("least squares on the levels") {
        @Override
        boolean accuses(Series bytes, Series instances) {
            SimpleRegression regression = new SimpleRegression();
            bytes.points().forEach(point -> regression.addData(point.iteration(), point.value()));
            double slope = regression.getSlope();
            double error = regression.getSlopeStdErr();
            return slope > 0 && (error == 0 || slope / error > student(bytes.size() - 2));
        }
    },
    /** Significance of a Theil–Sen slope is that of Kendall's S (Sen 1968), so both stand or fall together. */
    MANN_KENDALL("Theil–Sen with Mann–Kendall") {
        @Override
        boolean accuses(Series bytes, Series instances) {
            List<Point> points = bytes.points();
            int n = points.size();
            int s = 0;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    s += Long.signum(points.get(j).value() - points.get(i).value());
                }
            }
            double deviation = Math.sqrt(n * (n - 1) * (2 * n + 5) / 18.0);
            return s > 0 && (s - 1) / deviation > new NormalDistribution().inverseCumulativeProbability(1 - ALPHA);
        }
    },
    EVERY_CHECKPOINT("grew at every checkpoint") {
        @Override
        boolean accuses(Series bytes, Series instances) {
            for (int i = 1; i < bytes.size(); i++) {
                if (bytes.points().get(i).value() <= bytes.points().get(i - 1).value()) {
                    return false;
                }
            }
            return true;
        }
    },
    DIFFERENCES("mean of the differences") {
        @Override
        boolean accuses(Series bytes, Series instances) {
            SummaryStatistics differences = new SummaryStatistics();
            for (int i = 1; i < bytes.size(); i++) {
                differences.addValue(bytes.points().get(i).value()
                        - bytes.points().get(i - 1).value());
            }
            double error = differences.getStandardDeviation() / Math.sqrt(differences.getN());
            return differences.getMean() > 0
                    && (error == 0 || differences.getMean() / error > student((int) differences.getN() - 1));
        }
    },
    CLASS_COUNTS("a class gains instances at every checkpoint") {
        @Override
        boolean accuses(Series bytes, Series instances) {
            return EVERY_CHECKPOINT.accuses(instances, instances);
        }
    };

    private static final double ALPHA = 1e-4;

    private final String label;

    Rule(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** @param instances live instances of the class that grows most, at the same checkpoints */
    abstract boolean accuses(Series bytes, Series instances);

    static double student(int degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom).inverseCumulativeProbability(1 - ALPHA);
    }
}
