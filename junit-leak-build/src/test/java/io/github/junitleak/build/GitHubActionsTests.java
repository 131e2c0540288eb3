package io.github.junitleak.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.internal.view.text.GitHubText;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Excerpt;
import io.github.junitleak.model.LeakReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHubActionsTests {
    private static final String SOURCE = "src/main/java/com/example/OrderService.java";

    @TempDir
    private Path repository;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void actions() {
        environment.put("GITHUB_ACTIONS", "true");
        environment.put("GITHUB_WORKSPACE", repository.toString());
        environment.put("GITHUB_STEP_SUMMARY", repository.resolve("summary.md").toString());
    }

    @Test
    void aLeakIsAnErrorAtTheLineThatAllocates() throws IOException {
        Path file = repository.resolve("shop").resolve(SOURCE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class OrderService {}");
        LeakReport leaking = leakingIn(SOURCE);

        assertThat(tell(leaking, Reports.steady(), Reports.inconclusive()))
                .isEqualTo(GitHubText.error(leaking, "shop/" + SOURCE, 42) + System.lineSeparator());
    }

    @Test
    void anErrorWhoseSourceIsNotInTheRepositoryHasNoPlace() throws IOException {
        LeakReport elsewhere = leakingIn("../../Secret.java");
        Files.writeString(repository.resolveSibling("Secret.java"), "class Secret {}");

        assertThat(tell(elsewhere)).isEqualTo(GitHubText.error(elsewhere) + System.lineSeparator());
    }

    @Test
    void theSummaryIsAddedToWhatIsThere() throws IOException {
        Files.writeString(repository.resolve("summary.md"), "before\n");

        tell(Reports.steady());

        assertThat(repository.resolve("summary.md"))
                .hasContent("before\n" + GitHubText.summary(List.of(Reports.steady())));
    }

    @Test
    void noMoreErrorsThanGitHubShows() throws IOException {
        assertThat(tell(Collections.nCopies(30, Reports.leaking()).toArray(LeakReport[]::new)))
                .hasLineCount(10);
    }

    @Test
    void elsewhereNothingIsWritten() throws IOException {
        environment.remove("GITHUB_ACTIONS");

        assertThat(tell(Reports.leaking())).isEmpty();
        assertThat(repository.resolve("summary.md")).doesNotExist();
    }

    private String tell(LeakReport... reports) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        List<ModuleReport> collected = Arrays.stream(reports)
                .map(report -> new ModuleReport("shop", new ReportFiles.Stored(Path.of("a.json"), report)))
                .toList();
        new GitHubActions(
                        environment,
                        new PrintStream(printed, false, StandardCharsets.UTF_8),
                        List.of(repository, repository.resolve("shop")))
                .report(new CollectedReports(List.of(), collected, List.of(), List.of(), List.of()));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static LeakReport leakingIn(String file) {
        AllocationSite site = Reports.leaking().evidence().sites().get(0);
        Excerpt excerpt = new Excerpt(file, 42, List.of("new Order();"));
        return Reports.leaking(
                Evidence.of(List.of(), List.of(site.withExcerpt(excerpt)), List.of(), List.of(), List.of()));
    }
}
