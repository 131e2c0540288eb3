package io.github.junitleak.internal.view.html;

import io.github.junitleak.internal.view.Numbers;
import io.github.junitleak.internal.view.html.templates.ChartView.Dot;
import io.github.junitleak.internal.view.html.templates.SparklineView;
import io.github.junitleak.model.Evidence.LiveCount;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Lays out the live bytes of one class at the checkpoints, from its least to its most: only their course is compared.
 */
final class Sparkline {
    private Sparkline() {}

    static Optional<SparklineView> of(List<LiveCount> series) {
        if (series.size() < 2) {
            return Optional.empty();
        }
        Axis x = axis(series, LiveCount::iteration, SparklineView.MARGIN, SparklineView.WIDTH - SparklineView.MARGIN);
        Axis y = axis(series, LiveCount::bytes, SparklineView.HEIGHT - SparklineView.MARGIN, SparklineView.MARGIN);
        LiveCount last = series.get(series.size() - 1);
        return Optional.of(new SparklineView(
                "From " + text(series.get(0)) + " to " + text(last),
                series.stream()
                        .map(live -> new Dot(x.at(live.iteration()), y.at(live.bytes()), text(live)))
                        .toList()));
    }

    private static Axis axis(List<LiveCount> series, ToLongFunction<LiveCount> value, int start, int end) {
        long low = series.stream().mapToLong(value).min().orElseThrow();
        long high = series.stream().mapToLong(value).max().orElseThrow();
        return Axis.exact(low, high, start, end);
    }

    private static String text(LiveCount live) {
        return Numbers.bytes(live.bytes()) + " in " + Numbers.count(live.instances())
                + (live.instances() == 1 ? " instance" : " instances") + " after " + Numbers.count(live.iteration())
                + " iterations";
    }
}
