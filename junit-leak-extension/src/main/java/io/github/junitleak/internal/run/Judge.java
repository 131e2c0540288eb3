package io.github.junitleak.internal.run;

import io.github.junitleak.internal.probe.Probe;
import io.github.junitleak.internal.stats.Slowing;
import io.github.junitleak.internal.stats.Trend;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Finding.Measured;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Verdict;
import java.util.Optional;

/**
 * From the readings of one resource to its finding.
 *
 * @param budget growth per iteration that is allowed
 */
record Judge(Probe probe, double budget) {

    /** What fills at a falling pace is nearly full after so many times the iterations. */
    private static final int TIMES_MORE = 5;

    /**
     * Whether a run may end here as steady. A leak is only ever said at a run's end, so that looking often raises no
     * false alarm.
     */
    boolean isClearlySteady(Series series) {
        return Trend.isPossible(series) && trend(series).rulesOut(budget, 2 * probe.negligible());
    }

    boolean suspects(Series series) {
        if (series.size() <= Trend.LEAST_INCREMENTS) {
            return false;
        }
        Trend trend = trend(series);
        return trend.exceeds(budget) && trend.slowing().isEmpty();
    }

    /** Whether the series slows down, be it growth or not. */
    boolean isSlowing(Series series) {
        return series.size() > Trend.LEAST_INCREMENTS && trend(series).slowing().isPresent();
    }

    /** Whether growth is likely enough to be worth more iterations. */
    boolean isLikely(Series series) {
        return series.size() > Trend.LEAST_INCREMENTS && trend(series).isLikely(budget);
    }

    /** The finding of a run that went to its end. */
    Measured decide(Series series) {
        Trend trend = trend(series);
        if (!trend.exceeds(budget)) {
            return measured(series, trend, Verdict.STEADY, filledUp(series));
        }
        return trend.slowing()
                .map(slowing -> measured(series, trend, Verdict.INCONCLUSIVE, Optional.of(tooEarly(slowing, series))))
                .orElseGet(() -> measured(series, trend, Verdict.LEAKING, Optional.empty()));
    }

    private Measured measured(Series series, Trend trend, Verdict verdict, Optional<String> reason) {
        return new Measured(probe.resource(), verdict, reason, Optional.of(trend.growth(budget)), budget, series);
    }

    private static String tooEarly(Slowing slowing, Series series) {
        return "it grows ever slower, at the end at " + Math.round(100 * slowing.left())
                + " % of the pace at the beginning, as a cache does that fills; too early to tell a leak: set iterations to"
                + " at least " + TIMES_MORE * series.iterations();
    }

    Measured inconclusive(Series series, String reason) {
        return new Measured(
                probe.resource(),
                Verdict.INCONCLUSIVE,
                Optional.of(reason),
                Trend.isPossible(series) ? Optional.of(trend(series).growth(budget)) : Optional.<Finding.Growth>empty(),
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
        long from = series.first().value();
        long risen = series.last().value() - from;
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
