package io.github.junitleak.internal.view.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.report.Golden;
import io.github.junitleak.report.SampleReports;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTableTests {

    @Test
    void aTableHasALineForEachTestAndOneThatCounts() {
        Golden.assertEquals(
                "session.txt",
                SessionTable.of(
                                List.of(
                                        SampleReports.leaking(),
                                        SampleReports.steady(),
                                        SampleReports.inconclusive(),
                                        SampleReports.notMeasured()),
                                Duration.ofMillis(127_400))
                        + "\n");
    }

    @Test
    void aNameCannotForgeALineAndALongOneIsCut() {
        String table = SessionTable.of(
                List.of(SampleReports.hostile(), SampleReports.named("a.LongTest", "x".repeat(10_000))), Duration.ZERO);

        assertThat(table.lines())
                .hasSize(6)
                .allSatisfy(line -> assertThat(line.length()).isLessThan(250));
        assertThat(table).contains("…").doesNotContain("\u202E", "\r");
    }
}
