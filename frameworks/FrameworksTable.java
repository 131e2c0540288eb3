import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the table of docs/frameworks.md from the reports of all runs: {@code java -cp <the extension's jar>
 * frameworks/FrameworksTable.java <directory of runs> <project>...}. A test without a verdict is printed, too.
 */
public final class FrameworksTable {

    private static final Path DOCUMENT = Path.of("docs", "frameworks.md");
    private static final String BEGIN = "<!-- written by frameworks/run; edits are lost -->\n";
    private static final String END = "<!-- end -->\n";

    public static void main(String[] args) throws IOException {
        StringBuilder table = new StringBuilder(
                "| project | test | expected | verdict | heap per iteration | kept by | first hint |\n|---|---|---|---|--:|---|---|\n");
        for (String project : List.of(args).subList(1, args.length)) {
            Map<String, List<LeakReport>> tests = tests(Path.of(args[0]), project);
            if (tests.isEmpty()) {
                throw new IOException(args[0] + " holds no report of " + project + "; call frameworks/run");
            }
            for (List<LeakReport> runs : tests.values()) {
                table.append(row(project, runs));
                if (runs.stream().anyMatch(run -> run.verdict() == Verdict.INCONCLUSIVE)) {
                    System.out.println("Without a verdict: " + project + " " + runs.get(0).test().label() + ", "
                            + verdicts(runs));
                }
            }
        }
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(DOCUMENT, document.substring(0, begin) + table + document.substring(document.indexOf(END)));
    }

    /** The reports of each test, one for each run that has one. */
    private static Map<String, List<LeakReport>> tests(Path runs, String project) throws IOException {
        Map<String, List<LeakReport>> tests = new TreeMap<>();
        try (Stream<Path> directories = Files.list(runs)) {
            for (Path run : directories.sorted().toList()) {
                new ReportFiles(run.resolve(project)).readAll().reports().forEach(stored ->
                        tests.computeIfAbsent(stored.file().getFileName().toString(), name -> new ArrayList<>())
                                .add(stored.report()));
            }
        }
        return tests;
    }

    /** One word where all agree, else how many have each verdict; what is not as expected is bold. */
    private static String verdicts(List<LeakReport> runs) {
        Map<Verdict, Long> counts =
                runs.stream().collect(groupingBy(LeakReport::verdict, TreeMap::new, counting()));
        String text = counts.entrySet().stream()
                .map(each -> each.getKey() + (runs.size() == 1 ? "" : " " + each.getValue() + " of " + runs.size()))
                .collect(joining(", "));
        return runs.stream().allMatch(LeakReport::isAsExpected) ? text : "**" + text + "**";
    }

    private static String row(String project, List<LeakReport> runs) {
        LeakReport report = runs.get(runs.size() - 1);
        String growth = report.findings().stream()
                .filter(Finding.Measured.class::isInstance)
                .map(Finding.Measured.class::cast)
                .findFirst()
                .flatMap(Finding.Measured::growth)
                .map(each -> String.format(Locale.ROOT, "%+.0f B", each.perIteration()))
                .orElse("");
        String holder = report.evidence().paths().stream()
                .flatMap(path -> path.links().stream().filter(FrameworksTable::isOfTheShop).reduce((first, last) -> last).stream())
                .map(link -> "`" + link.owner().replace("com.example.shop.", "") + "." + link.field() + "`")
                .findFirst()
                .orElse("");
        Optional<String> hint = report.evidence().hints().stream().map(Evidence.Hint::text).findFirst();
        return "| " + String.join(" | ", project, "`" + report.test().label() + "`", report.expected().name(),
                verdicts(runs), growth, holder, hint.map(text -> text.replace("|", "\\|")).orElse(""))
                + " |\n";
    }

    /** The application's, and not the test's. */
    private static boolean isOfTheShop(Link link) {
        return link.isField() && link.owner().startsWith("com.example.shop.") && !link.owner().endsWith("Test");
    }
}
