package io.github.junitleak.internal.view.html;

import io.github.junitleak.internal.view.Numbers;
import io.github.junitleak.internal.view.html.templates.ChartView;
import io.github.junitleak.internal.view.html.templates.ChartView.Dot;
import io.github.junitleak.internal.view.html.templates.ChartView.Fan;
import io.github.junitleak.internal.view.html.templates.ChartView.Line;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Finding.Growth;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Verdict;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Places the checkpoints of one resource, relative to the first of them, and the growth that was fitted to them.
 *
 * <p>The regression's slope is what was gained over its window, divided by the iterations; the window ends at the last
 * checkpoint and begins in the middle or before. So its line is the one through the last checkpoint. It is drawn from
 * the middle on, and its interval and the budget fan out from there: where the interval lies above the budget, growth
 * is likely.
 */
final class Chart {
    /**
     * How many detection limits high a chart of bytes is at least, so that noise below the limit looks as small as it
     * is.
     */
    private static final double LEAST_LIMITS = 4;

    /** How high a chart of counts is at least, unless they leak: else one thread more would look like a mountain. */
    private static final double LEAST_COUNT = 8;

    private static final double LEAST_SHARE_OF_COUNT = 0.1;

    private final Resource resource;
    private final Verdict verdict;
    private final Series series;
    private final Optional<Growth> growth;
    private final double budget;
    private final Coordinates middle;
    private final Axis x;
    private final Axis y;

    /** A point of the chart in the series' own units, the value as the change since the first checkpoint. */
    private record Coordinates(double iteration, double value) {
        double after(double iterations, double slope) {
            return drawable(value + slope * iterations);
        }
    }

    private Chart(Finding.Measured finding) {
        resource = finding.resource();
        verdict = finding.verdict();
        series = finding.series();
        growth = finding.growth().filter(known -> series.size() > 1 && !isConstant());
        budget = finding.budget();
        middle = middle();
        x = Axis.exact(0, series.last().iteration(), ChartView.LEFT, ChartView.RIGHT - 8);
        y = vertical();
    }

    /** Nothing to fit: a fan around it would only seem to grow. */
    private boolean isConstant() {
        return series.points().stream()
                        .mapToLong(Series.Point::value)
                        .distinct()
                        .count()
                == 1;
    }

    /** The drawing of a finding's series, which must not be empty. */
    static ChartView of(Finding.Measured finding) {
        return new Chart(finding).view();
    }

    private ChartView view() {
        return new ChartView(
                "chart-" + resource.name(),
                resource.label(),
                caption(),
                description(),
                x.ticks(Numbers::count),
                y.ticks(this::label),
                x.at(series.first().iteration()),
                series.points().stream().map(this::dot).toList(),
                growth.map(this::fan));
    }

    /** Where the fitted line passes the middle checkpoint, which it need not touch. */
    private Coordinates middle() {
        long iteration = series.points().get((series.size() - 1) / 2).iteration();
        double sinceMiddle = series.last().iteration() - iteration;
        double slope = growth.map(Growth::perIteration).orElse(0.0);
        return new Coordinates(iteration, drawable(change(series.last()) - slope * sinceMiddle));
    }

    /** Readings are longs, and so is the scale; slopes may be any number. */
    private static double drawable(double value) {
        return Math.min(Math.max(value, Long.MIN_VALUE), Long.MAX_VALUE);
    }

    private double sinceMiddle() {
        return series.last().iteration() - middle.iteration();
    }

    private Axis vertical() {
        double low = series.points().stream().mapToLong(this::change).min().orElse(0);
        double high = series.points().stream().mapToLong(this::change).max().orElse(0);
        if (growth.isPresent()) {
            low = Math.min(low, middle.value());
            high = Math.max(high, Math.max(middle.value(), middle.after(sinceMiddle(), budget)));
        }
        double room = Math.max(0, (leastHeight() - (high - low)) / 2);
        return Axis.rounded(low - room, high + room, resource.isBytes(), ChartView.BOTTOM, ChartView.TOP);
    }

    private double leastHeight() {
        if (resource.isBytes()) {
            return growth.map(known -> drawable(known.detectionLimit() * series.iterations() * LEAST_LIMITS))
                    .orElse(0.0);
        }
        return verdict == Verdict.LEAKING
                ? 0
                : Math.max(LEAST_COUNT, series.first().value() * LEAST_SHARE_OF_COUNT);
    }

    private Fan fan(Growth fitted) {
        Coordinates high = end(fitted.high());
        Coordinates low = end(fitted.low());
        double last = series.last().iteration();
        String band = Stream.of(
                        middle, high, new Coordinates(last, high.value()), new Coordinates(last, low.value()), low)
                .map(each -> x.at(each.iteration()) + "," + y.at(each.value()))
                .collect(Collectors.joining(" "));
        return new Fan(band, line(fitted.perIteration()), line(budget));
    }

    private Line line(double slope) {
        Coordinates end = end(slope);
        return new Line(x.at(middle.iteration()), y.at(middle.value()), x.at(end.iteration()), y.at(end.value()));
    }

    /** Where a line from the middle ends: at the last checkpoint, or where it leaves the chart. */
    private Coordinates end(double slope) {
        double value = middle.after(sinceMiddle(), slope);
        double inside = Math.min(Math.max(value, y.low()), y.high());
        double iterations = value == inside ? sinceMiddle() : (inside - middle.value()) / slope;
        return new Coordinates(middle.iteration() + iterations, inside);
    }

    private Dot dot(Series.Point point) {
        return new Dot(
                x.at(point.iteration()),
                y.at(change(point)),
                Numbers.value(resource, point.value()) + " (" + signed(change(point)) + ") after "
                        + Numbers.count(point.iteration()) + " iterations");
    }

    /** The scale's values are round: decimals that are nothing would only take room. */
    private String label(long change) {
        return signed(change).replace(".00 ", " ");
    }

    private String signed(long change) {
        return (change > 0 ? "+" : "") + Numbers.value(resource, change);
    }

    private String caption() {
        if (series.size() == 1) {
            return "one checkpoint, " + Numbers.value(resource, series.first().value());
        }
        return Numbers.values(resource, series.first().value(), series.last().value())
                + growth.map(known -> Numbers.growths(resource, known, budget))
                        .map(text -> ", " + text.growth() + " per iteration (95 %: " + text.low() + " … " + text.high()
                                + "), allowed " + text.budget())
                        .orElse("");
    }

    private String description() {
        return series.size() + (series.size() == 1 ? " checkpoint" : " checkpoints") + " after "
                + Numbers.count(series.first().iteration()) + " iterations of warm-up: " + caption() + ".";
    }

    private long change(Series.Point point) {
        return point.value() - series.first().value();
    }
}
