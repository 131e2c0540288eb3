package io.github.junitleak.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Excerpt;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.report.ReportText;
import io.github.junitleak.report.SampleReports;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrameTextTests {
    private static final FrameText RULE = new FrameText(Map.of());

    @Test
    void withoutSourceTheRuleOfTheCompilerGivesTheFile() {
        assertThat(RULE.line(new Frame("com.example.Orders$Open", "place", 42)))
                .isEqualTo("com.example.Orders$Open.place(Orders.java:42)");
        assertThat(RULE.location(new Frame("Orders", "place", -1))).isEqualTo("Orders.java");
    }

    @Test
    void functionsOfKotlinStandInAFileWithoutTheSuffix() {
        assertThat(RULE.location(new Frame("com.example.PricesKt", "price", 7))).isEqualTo("Prices.kt:7");
        assertThat(RULE.location(new Frame("com.example.Kt", "price", 7))).isEqualTo("Kt.java:7");
    }

    @Test
    void aFileOfKotlinThatWasFoundIsNamedWhereverItsClassStands() {
        LeakReport java = SampleReports.leaking();
        List<AllocationSite> sites = java.evidence().sites().stream()
                .map(site -> site.withExcerpt(new Excerpt(
                        "src/main/kotlin/com/example/OrderService.kt", 42, List.of("val order = Order(id, items)"))))
                .toList();
        LeakReport kotlin = java.withEvidence(java.evidence().withSites(sites));

        assertThat(ReportText.message(java)).contains("OrderService.java:42").doesNotContain(".kt");
        assertThat(ReportText.message(kotlin))
                .contains("allocated at OrderService.kt:42", "OrderService.place(OrderService.kt:42)")
                .contains("(OrderServiceTest.java:17)")
                .doesNotContain("OrderService.java");
    }
}
