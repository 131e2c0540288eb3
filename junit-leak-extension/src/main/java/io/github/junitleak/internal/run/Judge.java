package io.github.junitleak.internal.run;

import io.github.junitleak.internal.evidence.histogram.Excess;
import io.github.junitleak.internal.probe.Probe;
import io.github.junitleak.internal.stats.Doubling;
import io.github.junitleak.internal.stats.Slowing;
import io.github.junitleak.internal.stats.Trend;
import io.github.junitleak.model.Finding.Growth;
import io.github.junitleak.model.Finding.Measured;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * From the readings of one resource to its finding.
 *
 * @param budget growth per iteration that is allowed
 * @param given whether the number of iterations was given, so that they are as many as caches need to fill
 */
record Judge(Probe probe, double budget, boolean given) {

    /**
     * Growth that ends below this part of its first rate is too early to judge. Of published leaks and of small ones of
     * known size no rate fell below 0.8 of what it was, but for those that grow like a root.
     */
    private static final double FAR = 0.6;

    /**
     * The same where the iterations were given: what had fallen to {@link #FAR} as a cache does has fallen to 0.6⁵ = 8
     * % after {@link #TIMES_MORE} as many, while growth like a root has fallen to 20 % at most.
     */
    private static final double FAR_WHERE_GIVEN = 0.15;

    /** Any fall. */
    private static final double NOT_FAR = 1;

    /** What grows too slowly, too unevenly or in too few steps is clear after so many times the iterations. */
    static final int TIMES_MORE = 5;

    /**
     * Whether a run may end here as steady. A leak is only ever reported at a run's end, so that looking often raises
     * no false alarm.
     */
    boolean isClearlySteady(Series series) {
        return Trend.isPossible(series) && trend(series).rulesOut(budget, 2 * probe.negligible());
    }

    /** Whether a leak is certain, as far as the series shows. */
    boolean suspects(Readings readings) {
        if (readings.series().size() <= Trend.LEAST_INCREMENTS) {
            return false;
        }
        Trend trend = trend(readings.series());
        return steady(readings, trend).isEmpty() && isLeak(readings, trend);
    }

    private boolean isLeak(Readings readings, Trend trend) {
        return (trend.exceeds(budget) || isGrowingArray(readings) || isGrowingLikeARoot(trend))
                && slowing(trend).isEmpty();
    }

    private boolean isGrowingLikeARoot(Trend trend) {
        return given && trend.isLikely(budget) && trend.slowing(NOT_FAR).isPresent();
    }

    private boolean isGrowingArray(Readings readings) {
        return doubling(readings).filter(array -> array.least() > budget).isPresent();
    }

    /** An array that explains at least half of the growth: tables also double where classes are loaded once. */
    private static Optional<Doubling> doubling(Readings readings) {
        return readings.array()
                .get()
                .filter(array -> 2 * risen(array) >= risen(readings.series()))
                .flatMap(Doubling::of);
    }

    /** Where it is an array that grows, its few steps scatter, but what was put into it is known. */
    private Growth growthOfLeak(Readings readings, Trend trend) {
        Growth growth = trend.growth(budget);
        return growth.low() > budget
                ? growth
                : doubling(readings)
                        .map(array -> new Growth(
                                growth.perIteration(),
                                Math.min(growth.perIteration(), array.least()),
                                growth.high(),
                                growth.detectionLimit()))
                        .orElse(growth);
    }

    private Optional<Slowing> slowing(Trend trend) {
        return trend.slowing(given ? FAR_WHERE_GIVEN : FAR);
    }

    /** Whether the series slows down, be it growth or not. */
    boolean isSlowing(Series series) {
        return series.size() > Trend.LEAST_INCREMENTS && slowing(trend(series)).isPresent();
    }

    /** Whether growth that matters is ruled out, and growth above the budget is not shown. */
    boolean isSteady(Readings readings) {
        return Trend.isPossible(readings.series())
                && steady(readings, trend(readings.series())).isPresent();
    }

    /** The finding of a run that went to its end. */
    Measured decide(Readings readings) {
        Series series = readings.series();
        Trend trend = trend(series);
        Optional<Measured> steady = steady(readings, trend);
        if (steady.isPresent()) {
            return steady.get();
        }
        Optional<Slowing> slowing = slowing(trend);
        Growth growth = trend.growth(budget);
        if (isLeak(readings, trend)) {
            return measured(series, growthOfLeak(readings, trend), Verdict.LEAKING, Optional.empty());
        }
        return measured(
                series,
                growth,
                Verdict.INCONCLUSIVE,
                Optional.of(slowing.filter(slows -> growth.low() > budget)
                        .map(slows -> tooEarly(slows, series))
                        .orElseGet(() -> open(growth, readings))));
    }

    /** By the trend, and where the readings scatter too much for it, by what is held. */
    private Optional<Measured> steady(Readings readings, Trend trend) {
        Series series = readings.series();
        if (isAtNewHeight(series)) {
            return Optional.empty();
        }
        Optional<Growth> ruledOut = trend.steady(budget, readings.tolerance());
        if (ruledOut.isPresent()) {
            return ruledOut.map(growth -> measured(series, growth, Verdict.STEADY, filledUp(series)));
        }
        Growth growth = trend.growth(budget);
        if (growth.low() > budget || !readings.isNothingGained()) {
            return Optional.empty();
        }
        Growth limited = new Growth(
                growth.perIteration(),
                growth.low(),
                growth.high(),
                Math.min(growth.detectionLimit(), budget + readings.tolerance()));
        return Optional.of(measured(
                series,
                limited,
                Verdict.STEADY,
                Optional.of("its readings scatter, but nothing was gained: "
                        + (probe.resource() == Resource.HEAP ? "no class holds" : "there are no")
                        + " more than in the first half of the iterations")));
    }

    /**
     * Whether direct memory rose above all that came before in the last increment, by more than is allowed, which rules
     * nothing out: pools take it in chunks of what many iterations use.
     */
    private boolean isAtNewHeight(Series series) {
        if (probe.resource() != Resource.DIRECT_MEMORY) {
            return false;
        }
        Series.Point last = series.last();
        for (Series.Point point : series.points()) {
            double allowed = probe.resolution() + budget * (last.iteration() - point.iteration());
            if (point != last && last.value() - point.value() <= allowed) {
                return false;
            }
        }
        return true;
    }

    private static long risen(Series series) {
        return series.last().value() - series.first().value();
    }

    private Measured measured(Series series, Growth growth, Verdict verdict, Optional<String> reason) {
        return Measured.of(probe.resource(), verdict, reason.orElse(null), growth, budget, series);
    }

    private static String tooEarly(Slowing slowing, Series series) {
        return "it grows ever slower, at the end at " + Math.round(100 * slowing.left())
                + " % of the rate at the beginning, as a cache does that fills, which it is too early to know from a leak;"
                + " set iterations to at least " + TIMES_MORE * series.iterations();
    }

    private String open(Growth growth, Readings readings) {
        String unit = probe.resource().unit() + " per iteration";
        String shown = growth.low() > budget
                ? "it grows by " + rounded(growth.low()) + " to " + rounded(growth.high()) + " " + unit
                        + ", but too unevenly to know a leak from what ends"
                : "its readings scatter so much that growth of up to " + rounded(growth.high()) + " " + unit
                        + " may hide in them";
        String array = readings.excess()
                .get()
                .flatMap(Excess::array)
                .map(name -> "; what gained most is " + name + ", in bytes and not in instances, as a container does"
                        + " that grows")
                .orElse("");
        return shown + array + "; set iterations to at least "
                + TIMES_MORE * readings.series().iterations();
    }

    /** Two digits, as many as an uncertain number has. */
    private static String rounded(double rate) {
        return Math.abs(rate) < 10
                ? BigDecimal.valueOf(rate).round(new MathContext(2)).toPlainString()
                : Long.toString(Math.round(rate));
    }

    Measured inconclusive(Series series, String reason) {
        return Measured.of(
                probe.resource(),
                Verdict.INCONCLUSIVE,
                reason,
                Trend.isPossible(series) ? trend(series).growth(budget) : null,
                budget,
                series);
    }

    private Trend trend(Series series) {
        return Trend.of(series, probe.resolution(), probe.negligible());
    }

    /**
     * Growth that stopped: where the level came within a hundredth of its last value, if it rose by anything worth a
     * word before.
     */
    private Optional<String> filledUp(Series series) {
        long risen = risen(series);
        if (probe.resource() != Resource.HEAP || risen < 1024) {
            return Optional.empty();
        }
        for (Series.Point point : series.points()) {
            if (series.last().value() - point.value() <= risen / 100) {
                return point == series.last()
                        ? Optional.empty()
                        : Optional.of("filled up: " + risen + " B after "
                                + (point.iteration() - series.first().iteration()) + " iterations");
            }
        }
        return Optional.empty();
    }
}
