package io.github.junitleak.scan;

import io.github.junitleak.internal.confirm.Confirmer;
import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.internal.files.ReportName;
import io.github.junitleak.internal.source.Sources;
import io.github.junitleak.internal.view.html.HtmlPages;
import io.github.junitleak.internal.view.html.PageLinks;
import io.github.junitleak.internal.view.html.ReportPlace;
import io.github.junitleak.model.Confirmation;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.TestId;
import io.github.junitleak.model.Verdict;
import io.github.junitleak.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A leak that a measurement shows: confirmed in a fresh JVM, explained, and written down.
 *
 * @param directory for reports
 * @param uniqueId of those tests, for the {@link ScanEngine}
 * @param units the tests that leak together
 * @param all the tests of the class
 */
record Leak(Path directory, LeakReport report, String uniqueId, List<Unit> units, List<Unit> all) {
    /** A fresh JVM starts, builds the test's context anew, and samples every allocation of some hundred repetitions. */
    private static final Duration FRESH_JVM = Duration.ofSeconds(90);

    private static final String REPORT_DIRECTORY = "junitleak.report.directory";

    /** The report of both JVMs, whose verdict may be another. */
    LeakReport confirmed() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Confirmer confirmer = new Confirmer(uniqueId, FRESH_JVM, Map.of(), REPORT_DIRECTORY, this::keep, seconds -> {});
        LeakReport confirmed = confirmer.confirm(report);
        return new Sources(Thread.currentThread().getContextClassLoader()).shownIn(confirmed);
    }

    /**
     * Whether there is more than the growth of one JVM that has run other classes before: a fresh JVM that confirms it,
     * or what is gained by name.
     */
    static boolean isShown(LeakReport report) {
        return confirmation(report).result() != Confirmation.Result.FAILED
                || !report.evidence().paths().isEmpty()
                || !report.evidence().gained().isEmpty();
    }

    /** Why it is not called a leak, where it is not {@linkplain #isShown shown}. */
    static String doubt(LeakReport report) {
        String grown = report.measured(Verdict.LEAKING).stream()
                .map(finding -> finding.resource().noun())
                .collect(Collectors.joining(" and "));
        return "the growth of " + grown + " was not confirmed, and nothing shows what grows. "
                + confirmation(report).detail();
    }

    private static Confirmation confirmation(LeakReport report) {
        return report.confirmation().orElseThrow();
    }

    /** Writes a report with the page beside it. */
    void write(LeakReport confirmed) throws IOException {
        Path json = directory.resolve(name() + ".json");
        ReportFiles.write(json, ReportJson.write(confirmed));
        ReportFiles.write(
                directory.resolve(name() + ".html"),
                HtmlPages.page(
                        confirmed,
                        PageLinks.beside(
                                new ReportPlace(json.getFileName().toString(), "", directory.toString()),
                                Optional.empty())));
    }

    private Optional<String> keep(Path file, String extension) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String kept = name() + extension;
        Files.move(file, directory.resolve(kept), StandardCopyOption.REPLACE_EXISTING);
        return Optional.of(kept);
    }

    /** The name of the report's files, without an extension. */
    String name() {
        long equal = report.test() instanceof TestId.OfMethod test
                ? all.stream()
                        .flatMap(unit -> unit.method().stream())
                        .filter(method -> method.getMethodName().equals(test.method()))
                        .count()
                : 1;
        return ReportName.of(report.test(), equal > 1);
    }

    /** What people call the tests that leak. */
    String label() {
        return report.test().label();
    }

    /** The leak test that watches over this leak from now on, as Java. */
    String leakTest() {
        boolean jupiter = all.stream().allMatch(unit -> unit.id().startsWith("[engine:junit-jupiter]"));
        if (!jupiter) {
            return "assertThat(LeakDetector.named(\"" + label() + "\").measure(() -> {\n    // the body of the test\n"
                    + "})).isSteady();";
        }
        return report.test() instanceof TestId.OfMethod
                ? "@LeakCheck // import io.github.junitleak.LeakCheck\n@Test\n"
                        + units.get(0).declaration()
                : "@LeakCheck // import io.github.junitleak.LeakCheck, above the class";
    }
}
