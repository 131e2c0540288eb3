package io.github.junitleak.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Verdict;
import io.github.junitleak.report.templates.ChartView;
import io.github.junitleak.report.templates.ChartView.Dot;
import io.github.junitleak.report.templates.ChartView.Line;
import io.github.junitleak.report.templates.ChartView.Tick;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTests {

    @Test
    void theScaleIsTheChangeSinceTheFirstCheckpointInRoundSteps() {
        ChartView chart = Chart.of(SampleReports.heapGrowing(131));

        assertThat(chart.vertical())
                .extracting(Tick::label)
                .containsExactly("0 B", "+16 KiB", "+32 KiB", "+48 KiB", "+64 KiB");
        assertThat(chart.horizontal()).extracting(Tick::label).containsExactly("100", "200", "300", "400");
    }

    @Test
    void everyCheckpointIsAPointAndTheTrendEndsAtTheLastOfASteadyGrowth() {
        ChartView chart = Chart.of(SampleReports.heapGrowing(131));

        assertThat(chart.points()).hasSize(13);
        Dot last = chart.points().get(12);
        Line trend = chart.trend().get(0);
        assertThat(trend.x2()).isEqualTo(last.x());
        assertThat(trend.y2()).isEqualTo(last.y());
        assertThat(last.title()).isEqualTo("12.15 MiB after 450 iterations");
    }

    @Test
    void everythingStaysInsideTheAxes() {
        for (Finding.Measured finding : List.of(
                SampleReports.heapGrowing(1 << 20),
                SampleReports.threadsGrowing(),
                finding(Optional.of(new Finding.Growth(1000, -9000, 11_000, 1)), 5, -7, 900, 3),
                finding(Optional.of(new Finding.Growth(0, 0, 0, 1e6)), 0, 0, 0),
                finding(Optional.empty(), Long.MAX_VALUE / 2, 0))) {
            ChartView chart = Chart.of(finding);

            assertThat(chart.points()).allSatisfy(point -> {
                assertThat(point.x()).isBetween((double) ChartView.LEFT, (double) ChartView.RIGHT);
                assertThat(point.y()).isBetween((double) ChartView.TOP, (double) ChartView.BOTTOM);
            });
            assertThat(chart.trend()).allSatisfy(line -> {
                assertThat(line.y1()).isBetween((double) ChartView.TOP, (double) ChartView.BOTTOM);
                assertThat(line.y2()).isBetween((double) ChartView.TOP, (double) ChartView.BOTTOM);
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
        assertThat(chart.trend()).isEmpty();
        assertThat(chart.description()).isEqualTo("One checkpoint: 4.00 KiB.");
    }

    /** Readings at every hundredth iteration. */
    private static Finding.Measured finding(Optional<Finding.Growth> growth, long... values) {
        List<Series.Point> points = IntStream.range(0, values.length)
                .mapToObj(i -> new Series.Point(100L * i, values[i]))
                .toList();
        return new Finding.Measured(
                Resource.HEAP, Verdict.INCONCLUSIVE, Optional.empty(), growth, 0, new Series(points));
    }
}
