package io.github.junitleak.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.report.SampleReports;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeakReportTests {

    private static final Finding NOT_MEASURED = new Finding.NotMeasured(Resource.FILE_DESCRIPTORS, "no list of files");

    @ParameterizedTest
    @CsvSource({
        "STEADY, STEADY, STEADY",
        "STEADY, INCONCLUSIVE, INCONCLUSIVE",
        "INCONCLUSIVE, LEAKING, LEAKING",
        "LEAKING, STEADY, LEAKING"
    })
    void theVerdictIsTheWorstOfTheFindings(Verdict heap, Verdict threads, Verdict both) {
        assertThat(LeakReport.combine(List.of(finding(Resource.HEAP, heap), finding(Resource.THREADS, threads))))
                .isEqualTo(both);
    }

    @Test
    void nothingMeasuredHasShownNothing() {
        assertThat(LeakReport.combine(List.of(NOT_MEASURED))).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(LeakReport.combine(List.of())).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void whatWasMeasuredDecidesBesideWhatWasNot() {
        assertThat(LeakReport.combine(List.of(finding(Resource.HEAP, Verdict.STEADY), NOT_MEASURED)))
                .isEqualTo(Verdict.STEADY);
    }

    @Test
    void itsTextIsOneLineWithWhatGrowsWhereAndHowFast() {
        assertThat(SampleReports.leaking())
                .hasToString("OrderServiceTest.placeOrder() is LEAKING"
                        + " [heap: LEAKING by +131 B per iteration, threads: STEADY, file descriptors: not measured]"
                        + ": com.example.Order in com.example.OrderService.ordersById");
    }

    private static Finding finding(Resource resource, Verdict verdict) {
        Finding.Growth growth = new Finding.Growth(1, 1, 1, 0.1);
        return Finding.Measured.of(resource, verdict, null, growth, 0, new Series(List.of()));
    }
}
