package io.github.junitleak.report;

import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Finding.Growth;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.report.templates.ChartView;
import io.github.junitleak.report.templates.ChartView.Dot;
import io.github.junitleak.report.templates.ChartView.Line;
import java.util.List;
import java.util.Optional;

/** Places the checkpoints of one resource, relative to the first of them, and the growth that was fitted to them. */
final class Chart {
    /** How many detection limits high a chart is at least, so that noise below the limit looks as small as it is. */
    private static final double LEAST_HEIGHT = 4;

    private final Resource resource;
    private final Series series;
    private final Optional<Growth> growth;
    private final double budget;
    private final Axis x;
    private final Axis y;

    private Chart(Finding.Measured finding) {
        resource = finding.resource();
        series = finding.series();
        growth = finding.growth();
        budget = finding.budget();
        x = Axis.exact(series.first().iteration(), series.last().iteration(), ChartView.LEFT + 8, ChartView.RIGHT - 8);
        y = vertical();
    }

    /** The drawing of a finding's series, which must not be empty. */
    static ChartView of(Finding.Measured finding) {
        return new Chart(finding).view();
    }

    private ChartView view() {
        return new ChartView(
                "chart-" + resource.name(),
                resource.label(),
                description(),
                x.ticks(Long::toString),
                y.ticks(value -> label(value)),
                series.points().stream().map(this::dot).toList(),
                growth.filter(known -> series.size() > 1).map(this::trend).stream()
                        .toList());
    }

    private Axis vertical() {
        double low = series.points().stream().mapToLong(this::change).min().orElse(0);
        double high = series.points().stream().mapToLong(this::change).max().orElse(0);
        double least = growth.map(known -> known.detectionLimit() * series.iterations() * LEAST_HEIGHT)
                .orElse(0.0);
        double room = Math.max(0, (least - (high - low)) / 2);
        return Axis.rounded(low - room, high + room, resource.isBytes(), ChartView.BOTTOM, ChartView.TOP);
    }

    /** The fitted slope through the middle of the later half: it speaks of the last part of the series only. */
    private Line trend(Growth fitted) {
        List<Series.Point> later = series.points().subList((series.size() - 1) / 2, series.size());
        double meanX =
                later.stream().mapToLong(Series.Point::iteration).average().orElse(0);
        double meanY = later.stream().mapToLong(this::change).average().orElse(0);
        double from = later.get(0).iteration();
        double to = series.last().iteration();
        return new Line(
                x.at(from),
                inside(meanY + fitted.perIteration() * (from - meanX)),
                x.at(to),
                inside(meanY + fitted.perIteration() * (to - meanX)));
    }

    private double inside(double change) {
        return y.at(Math.min(Math.max(change, y.low()), y.high()));
    }

    private Dot dot(Series.Point point) {
        return new Dot(
                x.at(point.iteration()),
                y.at(change(point)),
                Numbers.value(resource, point.value()) + " after " + point.iteration() + " iterations");
    }

    /** The scale's values are round: decimals that are nothing would only take room. */
    private String label(long change) {
        return (change > 0 ? "+" : "") + Numbers.value(resource, change).replace(".00 ", " ");
    }

    private String description() {
        if (series.size() == 1) {
            return "One checkpoint: " + Numbers.value(resource, series.first().value()) + ".";
        }
        return series.size() + " checkpoints, "
                + Numbers.values(resource, series.first().value(), series.last().value())
                + "; the scale shows the change since the first."
                + growth.map(known -> " Dashed: the fitted growth, "
                                + Numbers.growths(resource, known, budget).growth() + " per iteration.")
                        .orElse("");
    }

    private long change(Series.Point point) {
        return point.value() - series.first().value();
    }
}
