package io.github.junitleak.internal.view.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.LeakReport;
import io.github.junitleak.report.SampleReports;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GitHubTextTests {

    @Test
    void theSummaryIsATableWithTheWorstFirst() {
        assertThat(GitHubText.summary(
                        List.of(SampleReports.steady(), SampleReports.notMeasured(), SampleReports.leaking())))
                .isEqualTo("""
                        ### Leak tests

                        Tests: 3, Leaking: 1, Inconclusive: 1, Steady: 1, Time: 4.04 s

                        | test | verdict | per iteration | cause |
                        |---|---|---:|---|
                        | OrderServiceTest.placeOrder() | ✗ leaking | heap: +131 B | Order kept by static OrderService.ordersById (HashMap, +1 per iteration); allocated at OrderService.java&#58;42 |
                        | OrderServiceTest.opensFiles() | ? inconclusive |  |  |
                        | OrderServiceTest.cancelsOrder() | ✓ steady | heap: no leak of 0.4 B or more |  |
                        """);
    }

    @Test
    void aSummaryStaysFarBelowWhatGitHubTakes() {
        List<LeakReport> reports = IntStream.range(0, 2000)
                .mapToObj(i -> SampleReports.named("a.B" + i, "<".repeat(10_000)))
                .toList();

        String summary = GitHubText.summary(reports);

        assertThat(summary).endsWith("\n1800 more tests are left out.\n");
        assertThat(summary.getBytes(StandardCharsets.UTF_8).length).isLessThan(1 << 20);
    }

    @Test
    void anErrorStandsAtTheLineThatAllocates() {
        assertThat(GitHubText.error(SampleReports.leaking(), "shop/src/A,B:C.java", 42))
                .isEqualTo("::error file=shop/src/A%2CB%3AC.java,line=42,title=OrderServiceTest.placeOrder()"
                        + "::OrderServiceTest.placeOrder() leaks heap: +131 B per iteration"
                        + " (95 %25: 128 … 134), allowed 0 B%0AOrder kept by static OrderService.ordersById"
                        + " (HashMap, +1 per iteration); allocated at OrderService.java:42");
    }

    @Test
    void aHostileNameStaysWithinItsCellAndItsLine() {
        LeakReport hostile = SampleReports.hostile();

        String summary = GitHubText.summary(List.of(hostile));
        assertThat(summary.lines()).hasSize(7);
        assertThat(summary).doesNotContain("<script", "\u202E");
        assertThat(summary.lines().skip(6))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.chars().filter(c -> c == '|').count()).isEqualTo(5));
        assertThat(GitHubText.error(hostile)).startsWith("::error title=").hasLineCount(1);
    }
}
