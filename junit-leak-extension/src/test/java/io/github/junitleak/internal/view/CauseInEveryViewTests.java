package io.github.junitleak.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.github.junitleak.internal.view.html.HtmlPages;
import io.github.junitleak.internal.view.html.IndexEntry;
import io.github.junitleak.internal.view.text.GitHubText;
import io.github.junitleak.internal.view.text.SessionTable;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.report.ReportJson;
import io.github.junitleak.report.ReportText;
import io.github.junitleak.report.SampleReports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who reads the log, the page or the JSON reads the same sentence. What the plugin prints is the summary's text. */
class CauseInEveryViewTests {

    static List<LeakReport> leaks() {
        LeakReport threads = SampleReports.threadsLeaking();
        LeakReport both = SampleReports.withFindings(
                        List.of(SampleReports.heapGrowing(131), SampleReports.threadsGrowing()))
                .withEvidence(SampleReports.leaking()
                        .evidence()
                        .withGained(threads.evidence().gained()));
        return List.of(SampleReports.leaking(), threads, both);
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void theSameSentenceStandsInEveryView(LeakReport report) {
        List<String> sentences = Causes.of(report).stream().map(Cause::sentence).toList();

        assertThat(sentences).isNotEmpty();
        for (String sentence : sentences) {
            assertThat(ReportText.summary(report, Path.of("page.html"))).contains("\n  " + sentence + "\n");
            assertThat(ReportText.message(report)).contains("\n  " + sentence + "\n");
            assertThat(SessionTable.of(List.of(report), Duration.ZERO).replaceAll("\n +", " "))
                    .contains(" " + sentence);
            assertThat(GitHubText.error(report)).contains("%0A" + sentence);
            assertThat(GitHubText.summary(List.of(report)))
                    .contains(sentence.replace(":", "&#58;").replace("*", "&#42;"));
            assertThat(HtmlPages.page(report)).contains(">" + sentence + "</h2>");
            assertThat(HtmlPages.index(List.of(new IndexEntry("shop", report, "a.html")), List.of()))
                    .contains(">" + sentence + "</td>");
        }
        assertThat(JsonParser.parseString(ReportJson.write(report))
                        .getAsJsonObject()
                        .getAsJsonArray("causes")
                        .asList())
                .extracting(each -> each.getAsString())
                .isEqualTo(sentences);
    }
}
