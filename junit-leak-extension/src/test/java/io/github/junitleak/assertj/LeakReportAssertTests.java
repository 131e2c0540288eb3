package io.github.junitleak.assertj;

import static io.github.junitleak.assertj.LeakAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitleak.report.ReportText;
import io.github.junitleak.report.SampleReports;
import org.junit.jupiter.api.Test;

class LeakReportAssertTests {

    @Test
    void verdicts() {
        assertThat(SampleReports.steady()).isSteady();
        assertThat(SampleReports.leaking()).isLeaking();
        assertThat(SampleReports.inconclusive()).isInconclusive();
    }

    @Test
    void aFailureIsTheLeakTestsOwnMessage() {
        assertThatThrownBy(() -> assertThat(SampleReports.leaking()).isSteady())
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "the verdict is LEAKING, expected STEADY:\n\n" + ReportText.message(SampleReports.leaking()));
    }

    @Test
    void growth() {
        assertThat(SampleReports.leaking()).growsAtMost("1 KiB");

        assertThatThrownBy(() -> assertThat(SampleReports.leaking()).growsAtMost("64 B"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected at most 64 B");
        assertThatThrownBy(() -> assertThat(SampleReports.leaking()).growsAtMost("64"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("budget is \"64\", must be a number and a unit");
    }

    @Test
    void growthThatWasNotMeasuredIsNotSmall() {
        assertThatThrownBy(() -> assertThat(SampleReports.notMeasured()).growsAtMost("1 MiB"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the growth of heap was not measured");
    }

    @Test
    void holdersAndClasses() {
        assertThat(SampleReports.leaking())
                .namesHolder("OrderService.ordersById")
                .namesHolder("com.example.OrderService.ordersById")
                .namesHolder("HashMap$Node.value")
                .namesClass("com.example.Order");

        assertThatThrownBy(() -> assertThat(SampleReports.leaking()).namesHolder("Service.ordersById"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("no reference path passes through Service.ordersById");
        assertThatThrownBy(() -> assertThat(SampleReports.leaking()).namesClass("com.example.Customer"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("com.example.Customer is not among the growing classes");
    }
}
