package io.github.junitleak.internal.view.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.junitleak.internal.view.html.templates.ChartView;
import io.github.junitleak.internal.view.html.templates.ChartView.Dot;
import io.github.junitleak.internal.view.html.templates.ChartView.Fan;
import io.github.junitleak.internal.view.html.templates.ChartView.Line;
import io.github.junitleak.internal.view.html.templates.ChartView.Tick;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Verdict;
import io.github.junitleak.report.SampleReports;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartTests {

    @Test
    void theScaleIsTheChangeSinceTheFirstCheckpointInRoundSteps() {
        ChartView chart = Chart.of(SampleReports.heapGrowing(131));

        assertThat(chart.vertical())
                .extracting(Tick::label)
                .containsExactly("0 B", "+16 KiB", "+32 KiB", "+48 KiB", "+64 KiB");
        assertThat(chart.horizontal()).extracting(Tick::label).containsExactly("0", "200", "400");
    }

    @Test
    void everyCheckpointIsAPointAndTheTrendEndsAtTheLast() {
        ChartView chart = Chart.of(SampleReports.heapGrowing(131));

        assertThat(chart.points()).hasSize(13);
        Dot last = chart.points().get(12);
        Line trend = chart.fan().orElseThrow().trend();
        assertThat(trend.x2()).isEqualTo(last.x());
        assertThat(trend.y2()).isEqualTo(last.y());
        assertThat(last.title()).isEqualTo("12.15 MiB (+51.17 KiB) after 450 iterations");
    }

    @Test
    void everythingStaysInsideTheAxes() {
        for (Finding.Measured finding : List.of(
                SampleReports.heapGrowing(1 << 20),
                SampleReports.threadsGrowing(),
                finding(Optional.of(new Finding.Growth(1000, -9000, 11_000, 1)), 5, -7, 900, 3),
                finding(Optional.of(new Finding.Growth(0, 0, 0, 1e6)), 0, 0, 0),
                finding(Optional.of(new Finding.Growth(7, 5, 9, 1)), Long.MAX_VALUE / 2, 0),
                finding(Optional.of(new Finding.Growth(1e300, -1e300, 1.5e308, 1e308)), 0, 0))) {
            ChartView chart = Chart.of(finding);

            assertThat(chart.points()).allSatisfy(point -> {
                assertThat(point.x()).isBetween((double) ChartView.LEFT, (double) ChartView.RIGHT);
                assertThat(point.y()).isBetween((double) ChartView.TOP, (double) ChartView.BOTTOM);
            });
            chart.fan().ifPresent(fan -> {
                assertInside(fan.trend());
                assertInside(fan.budget());
                assertThat(corners(fan)).allSatisfy(corner -> assertInside(corner));
            });
            assertThat(chart.vertical()).hasSizeBetween(2, 7);
        }
    }

    @Test
    void noiseBelowTheDetectionLimitLooksSmall() {
        ChartView chart = Chart.of(finding(Optional.of(new Finding.Growth(0, -1, 1, 10)), 100, 108, 92, 104));

        assertThat(chart.points())
                .extracting(Dot::y)
                .allSatisfy(y -> assertThat(y).isCloseTo(chart.points().get(0).y(), offset(2.0)));
    }

    @Test
    void aSingleCheckpointHasNoTrend() {
        ChartView chart = Chart.of(finding(Optional.of(new Finding.Growth(1, 0, 2, 1)), 4096));

        assertThat(chart.points()).hasSize(1);
        assertThat(chart.fan()).isEmpty();
        assertThat(chart.description())
                .isEqualTo("1 checkpoint after 0 iterations of warm-up: one checkpoint, 4.00 KiB.");
    }

    /** A tenth of the height is what a reader sees at a glance. */
    @Test
    void countsThatDoNotGrowLookFlat() {
        assertThat(heights(Chart.of(threads(Verdict.STEADY, 14, 14, 15, 14)))).isLessThanOrEqualTo(0.13);
        assertThat(heights(Chart.of(threads(Verdict.STEADY, 4938, 4940, 4940, 4941))))
                .isLessThanOrEqualTo(0.1);
        assertThat(Chart.of(threads(Verdict.STEADY, 14, 14, 14, 14)).vertical())
                .extracting(Tick::label)
                .containsExactly("−4", "−2", "0", "+2", "+4");
    }

    @Test
    void aConstantHasNoFan() {
        assertThat(Chart.of(threads(Verdict.STEADY, 14, 14, 14, 14)).fan()).isEmpty();
        assertThat(Chart.of(threads(Verdict.STEADY, 14, 14, 15, 14)).fan()).isPresent();
    }

    @Test
    void countsThatLeakFillTheirChart() {
        assertThat(heights(Chart.of(threads(Verdict.LEAKING, 4938, 4939, 4940, 4942))))
                .isGreaterThan(0.9);
    }

    /** Readings rise by 16 an iteration; the interval is from 12 to 20, and 8 are allowed. */
    @Test
    void intervalAndBudgetFanOutFromTheMiddleAtTheReportsOwnSlopes() {
        ChartView chart = Chart.of(Finding.Measured.of(
                Resource.HEAP,
                Verdict.LEAKING,
                null,
                new Finding.Growth(16, 12, 20, 9),
                8,
                series(0, 1600, 3200, 4800, 6400)));

        Fan fan = chart.fan().orElseThrow();
        Dot middle = chart.points().get(2);
        assertThat(fan.trend()).isEqualTo(line(middle, chart.points().get(4)));
        assertThat(corners(fan)).first().satisfies(start -> {
            assertThat(start.x1()).isEqualTo(middle.x());
            assertThat(start.y1()).isEqualTo(middle.y());
        });
        double rise = fan.trend().y1() - fan.trend().y2();
        assertThat(fan.budget().y1() - fan.budget().y2()).isCloseTo(rise / 2, offset(0.1));
        assertThat(middle.y() - corners(fan).get(3).y1()).isCloseTo(rise * 12 / 16, offset(0.1));
        assertThat(middle.y() - corners(fan).get(2).y1()).isCloseTo(rise * 20 / 16, offset(0.1));
    }

    @Test
    void aLineThatLeavesTheChartKeepsItsSlope() {
        ChartView chart = Chart.of(Finding.Measured.of(
                Resource.THREADS,
                Verdict.STEADY,
                null,
                new Finding.Growth(0, -1, 1, 1),
                0,
                series(15, 14, 14, 14, 14)));

        Fan fan = chart.fan().orElseThrow();
        Line high = corners(fan).get(1);
        assertThat(high.y1()).isEqualTo(ChartView.TOP);
        // 5 threads up after 5 of the 200 iterations from the middle to the end.
        assertThat(high.x1() - fan.trend().x1())
                .isCloseTo((fan.trend().x2() - fan.trend().x1()) * 5 / 200, offset(0.2));
    }

    @Test
    void theWarmUpEndsAtTheFirstCheckpoint() {
        ChartView chart = Chart.of(SampleReports.heapGrowing(131));

        assertThat(chart.warmup()).isEqualTo(chart.points().get(0).x()).isGreaterThan(ChartView.LEFT);
    }

    /** Height of the points' range, as a share of the chart's. */
    private static double heights(ChartView chart) {
        double top = chart.points().stream().mapToDouble(Dot::y).min().orElseThrow();
        double bottom = chart.points().stream().mapToDouble(Dot::y).max().orElseThrow();
        return (bottom - top) / (ChartView.BOTTOM - ChartView.TOP);
    }

    private static Line line(Dot from, Dot to) {
        return new Line(from.x(), from.y(), to.x(), to.y());
    }

    /** Each as a line that is a point. */
    private static List<Line> corners(Fan fan) {
        return Stream.of(fan.band().split(" "))
                .map(point -> point.split(","))
                .map(point -> new double[] {Double.parseDouble(point[0]), Double.parseDouble(point[1])})
                .map(point -> new Line(point[0], point[1], point[0], point[1]))
                .toList();
    }

    private static void assertInside(Line line) {
        assertThat(List.of(line.x1(), line.x2()))
                .allSatisfy(x -> assertThat(x).isBetween((double) ChartView.LEFT, (double) ChartView.RIGHT));
        assertThat(List.of(line.y1(), line.y2()))
                .allSatisfy(y -> assertThat(y).isBetween((double) ChartView.TOP, (double) ChartView.BOTTOM));
    }

    private static Finding.Measured threads(Verdict verdict, long... values) {
        return Finding.Measured.of(
                Resource.THREADS, verdict, null, new Finding.Growth(0, -0.01, 0.01, 5), 0, series(values));
    }

    private static Finding.Measured finding(Optional<Finding.Growth> growth, long... values) {
        return Finding.Measured.of(Resource.HEAP, Verdict.INCONCLUSIVE, null, growth.orElse(null), 0, series(values));
    }

    /** Readings at every hundredth iteration. */
    private static Series series(long... values) {
        return new Series(IntStream.range(0, values.length)
                .mapToObj(i -> new Series.Point(100L * i, values[i]))
                .toList());
    }
}
