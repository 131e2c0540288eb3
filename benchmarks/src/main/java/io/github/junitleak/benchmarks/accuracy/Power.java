package io.github.junitleak.benchmarks.accuracy;

import io.github.junitleak.benchmarks.document.Figures;
import io.github.junitleak.benchmarks.document.MarkdownTable;
import io.github.junitleak.benchmarks.jvm.Collector;
import io.github.junitleak.internal.stats.Trend;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Series.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Which growth would have been found: a leak of known size is added to what clean runs have read, and the rule decides
 * again. The noise is measured, the leak is simulated.
 */
record Power(List<Run> runs) {

    private static final double SHARE = 0.95;
    private static final double RESOLUTION = 24;
    private static final double NEGLIGIBLE = 0.5;
    /** Default tolerance of the heap, over three seconds of the body. */
    private static final double TOLERANCE = 32 * 1024;

    private static final double MILLIS = 3000;

    /** Increments from which on a leak may be reported, and the one more that a suspected leak gets. */
    private static final int INCREMENTS = 7;

    private static final double SMALLEST = 0.5;
    private static final double LARGEST = 1 << 24;
    private static final double STEP = Math.sqrt(2);

    private enum Body {
        MICROSECONDS("about 10 µs", 0, 0.1),
        MILLISECOND("about 1 ms", 0.1, 5),
        TENS_OF_MILLISECONDS("about 30 ms", 5, 100),
        HUNDREDS_OF_MILLISECONDS("about 300 ms", 100, Double.MAX_VALUE);

        private final String label;
        private final double from;
        private final double to;

        Body(String label, double from, double to) {
            this.label = label;
            this.from = from;
            this.to = to;
        }
    }

    private enum Verdict {
        FOUND,
        OPEN,
        STEADY
    }

    void appendTo(StringBuilder text) {
        List<Run> calm = runs.stream()
                .filter(run -> run.mode() == Mode.DEFAULT
                        && !Group.valueOf(run.group()).leaks())
                .filter(run ->
                        run.reading().resource().equals(Resource.HEAP.name()) && run.outcome() != Outcome.FALSE_ALARM)
                .filter(run -> Trend.isPossible(series(run)))
                .toList();
        MarkdownTable table = new MarkdownTable(
                "body", "collector", "runs", "found", "not steady", "inconclusive at half of what is found");
        int rows = 0;
        for (Body body : Body.values()) {
            for (Collector collector : Collector.values()) {
                List<Run> here = calm.stream()
                        .filter(run -> run.collector() == collector && isOf(body, run))
                        .toList();
                if (!here.isEmpty()) {
                    row(table, body, collector, here);
                    rows++;
                }
            }
        }
        if (rows > 0) {
            text.append("\n## Power\n\n")
                    .append(
                            "The smallest growth of the heap, in bytes per iteration, that is found in 95 of 100 runs, and the\n")
                    .append(
                            "smallest that is not steady in 95 of 100, but found or inconclusive. The noise is measured: it is what\n")
                    .append(
                            "the clean runs above have read at default settings. The leak is added to it, at one rate; a run that\n")
                    .append("ended early is continued as it ended.\n\n")
                    .append(table);
        }
    }

    private static void row(MarkdownTable table, Body body, Collector collector, List<Run> here) {
        double found = smallest(growth -> share(here, growth, Verdict.FOUND));
        double notSteady = smallest(growth -> 1 - share(here, growth, Verdict.STEADY));
        table.row(
                body.label,
                collector.label(),
                Integer.toString(here.size()),
                Figures.rate(found),
                Figures.rate(notSteady),
                Figures.percent(share(here, found / 2, Verdict.OPEN)));
    }

    private static boolean isOf(Body body, Run run) {
        double millis = millis(run);
        return millis >= body.from && millis < body.to;
    }

    private static double millis(Run run) {
        return (double) run.reading().bodyMillis() / series(run).last().iteration();
    }

    private static Series series(Run run) {
        return new Series(Stream.of(run.reading().series().split(" "))
                .filter(point -> !point.isEmpty())
                .map(point -> point.split(":"))
                .map(point -> new Point(Long.parseLong(point[0]), Long.parseLong(point[1])))
                .toList());
    }

    /** NaN where even the largest growth has not the share. */
    private static double smallest(ToDoubleFunction<Double> share) {
        for (double growth = SMALLEST; growth <= LARGEST; growth *= STEP) {
            if (share.applyAsDouble(growth) >= SHARE) {
                return growth;
            }
        }
        return Double.NaN;
    }

    private static double share(List<Run> runs, double growth, Verdict verdict) {
        long such = runs.stream()
                .filter(run -> verdict(leaking(series(run), growth), millis(run)) == verdict)
                .count();
        return (double) such / runs.size();
    }

    private static Series leaking(Series measured, double growth) {
        List<Point> points = new ArrayList<>(measured.points());
        while (points.size() <= INCREMENTS) {
            Point last = points.get(points.size() - 1);
            Point before = points.get(points.size() - 2);
            points.add(new Point(2 * last.iteration() - before.iteration(), last.value()));
        }
        return new Series(points.stream()
                .map(point -> new Point(point.iteration(), point.value() + Math.round(growth * point.iteration())))
                .toList());
    }

    private static Verdict verdict(Series series, double millis) {
        Trend trend = Trend.of(series, RESOLUTION, NEGLIGIBLE);
        double run = Math.min(series.iterations(), MILLIS / Math.max(millis, Double.MIN_NORMAL));
        if (trend.steady(0, TOLERANCE / run).isPresent()) {
            return Verdict.STEADY;
        }
        return trend.exceeds(0) ? Verdict.FOUND : Verdict.OPEN;
    }
}
