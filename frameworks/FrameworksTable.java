import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the table of docs/frameworks.md from the reports of the projects, as they ran last: {@code java -cp
 * <the extension's jar> frameworks/FrameworksTable.java}.
 */
public final class FrameworksTable {

    private static final Path DOCUMENT = Path.of("docs", "frameworks.md");
    private static final String BEGIN = "<!-- written by frameworks/run; edits are lost -->\n";
    private static final String END = "<!-- end -->\n";

    public static void main(String[] args) throws IOException {
        StringBuilder table = new StringBuilder(
                "| project | test | expected | verdict | heap per iteration | kept by | first hint |\n|---|---|---|---|--:|---|---|\n");
        for (String project : args) {
            Path reports = Path.of("frameworks", project, "target", "leak-reports");
            List<ReportFiles.Stored> stored = new ReportFiles(reports).readAll().reports();
            if (stored.isEmpty()) {
                throw new IOException(reports + " holds no report; call frameworks/run");
            }
            stored.forEach(each -> table.append(row(project, each.report())));
        }
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(DOCUMENT, document.substring(0, begin) + table + document.substring(document.indexOf(END)));
    }

    private static String row(String project, LeakReport report) {
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
                report.verdict().name(), growth, holder, hint.map(text -> text.replace("|", "\\|")).orElse(""))
                + " |\n";
    }

    /** The application's, and not the test's. */
    private static boolean isOfTheShop(Link link) {
        return link.isField() && link.owner().startsWith("com.example.shop.") && !link.owner().endsWith("Test");
    }
}
