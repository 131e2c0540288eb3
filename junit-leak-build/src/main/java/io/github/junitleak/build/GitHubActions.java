package io.github.junitleak.build;

import io.github.junitleak.internal.view.Cause;
import io.github.junitleak.internal.view.Causes;
import io.github.junitleak.internal.view.text.GitHubText;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reports the leak tests to GitHub Actions: a table in the job's summary, and an error at the line that allocates what
 * a test leaks. Elsewhere it does nothing. There is no error where the source does not lie in one of the modules.
 *
 * @param environment variables
 * @param out where commands are read: the process's own output, since Maven puts a prefix before the lines of its log,
 *     and Maven 4 before all of {@link System#out}
 * @param modules their directories, where files of source are looked for
 */
public record GitHubActions(Map<String, String> environment, PrintStream out, List<Path> modules) {

    /** GitHub shows so many errors of a step. */
    private static final int MOST_ERRORS = 10;

    public void report(CollectedReports collected) throws IOException {
        List<LeakReport> reports =
                collected.reports().stream().map(ModuleReport::report).toList();
        if (!"true".equals(environment.get("GITHUB_ACTIONS")) || reports.isEmpty()) {
            return;
        }
        String summary = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
        if (!summary.isEmpty()) {
            Files.writeString(
                    Path.of(summary),
                    GitHubText.summary(reports),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        reports.stream()
                .filter(report -> report.verdict() != Verdict.INCONCLUSIVE && !report.isAsExpected())
                .limit(MOST_ERRORS)
                .forEach(report -> out.println(error(report)));
        out.flush();
    }

    private String error(LeakReport report) {
        Checkout checkout = new Checkout(Path.of(environment.getOrDefault("GITHUB_WORKSPACE", "")), modules);
        for (Cause cause : Causes.of(report)) {
            Optional<String> file =
                    cause.site().flatMap(Cause.Site::source).flatMap(source -> checkout.path(source.file()));
            if (file.isPresent()) {
                int line = cause.site().orElseThrow().frame().line();
                return GitHubText.error(report, file.get(), line);
            }
        }
        return GitHubText.error(report);
    }
}
