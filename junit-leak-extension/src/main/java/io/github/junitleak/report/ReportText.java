package io.github.junitleak.report;

import io.github.junitleak.internal.view.Causes;
import io.github.junitleak.internal.view.Numbers;
import io.github.junitleak.internal.view.Printable;
import io.github.junitleak.internal.view.text.EvidenceText;
import io.github.junitleak.internal.view.text.Headline;
import io.github.junitleak.internal.view.text.ResourceTable;
import io.github.junitleak.model.Environment;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Measurement;
import io.github.junitleak.model.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A leak report as the text of a failure: a headline that stands alone, the cause, the resources, the evidence, and how
 * it was measured. It stays within some 50 lines; what does not fit is in the report's files.
 *
 * <p>Names from the report are made safe for a terminal: control characters show as their code.
 *
 * @since 0.1.0
 */
public final class ReportText {
    private ReportText() {}

    /**
     * The message of a test that failed with this report. For a steady report it says that a leak was expected, since a
     * steady test fails for no other reason.
     *
     * @return lines that end in LF, the last without
     */
    public static String message(LeakReport report) {
        return message(report, null);
    }

    /**
     * The same message, with a line more where there is a file.
     *
     * @param reportFile where more can be read, shown as it is given
     */
    public static String message(LeakReport report, @Nullable Path reportFile) {
        List<String> lines = new ArrayList<>();
        lines.add(first(report));
        ofTheTest(report).forEach(lines::add);
        causes(report).forEach(lines::add);
        lines.add("");
        lines.addAll(ResourceTable.of(report));
        lines.add("");
        lines.addAll(EvidenceText.of(report));
        lines.add("Measured: " + measured(report));
        report.confirmation().ifPresent(confirmation -> lines.add("Repeated: " + confirmation.detail()));
        if (reportFile != null) {
            lines.add("Report:   " + reportFile);
        }
        return lines.stream().map(Printable::text).collect(Collectors.joining("\n"));
    }

    /**
     * What a build log has room for: the test and its growth, the cause of each leak, and where to read on. A line
     * each.
     *
     * @param page where more can be read, shown as it is given
     * @return lines that end in LF, the last without
     */
    public static String summary(LeakReport report, @Nullable Path page) {
        return Stream.of(
                        Stream.of(first(report)),
                        ofTheTest(report),
                        causes(report),
                        Stream.ofNullable(page).map(file -> "  " + file))
                .flatMap(lines -> lines)
                .map(Printable::text)
                .collect(Collectors.joining("\n"));
    }

    private static String first(LeakReport report) {
        return report.verdict() == Verdict.STEADY ? Headline.expectedToLeak(report) : Headline.of(report);
    }

    /** Before the causes: whoever reads those first looks for them in innocent code. */
    private static Stream<String> ofTheTest(LeakReport report) {
        return report.evidence().hints(Evidence.Hint.Kind.TEST).stream().map(hint -> "  " + hint);
    }

    private static Stream<String> causes(LeakReport report) {
        return Causes.of(report).stream().map(cause -> "  " + cause.sentence());
    }

    /** The report in one line: {@code OrderServiceTest.placeOrder() leaks heap: +131 B per iteration …}. */
    public static String headline(LeakReport report) {
        return Printable.text(Headline.of(report));
    }

    private static String measured(LeakReport report) {
        Measurement measurement = report.measurement();
        return Numbers.count(measurement.iterations()) + " iterations after " + Numbers.count(measurement.warmup())
                + " warm-up" + detectionLimit(report) + "; " + environment(report.environment());
    }

    /** Of the finding that the headline starts with. */
    private static String detectionLimit(LeakReport report) {
        return report.measured(report.verdict()).stream()
                .findFirst()
                .flatMap(finding -> finding.growth()
                        .map(growth -> ", detection limit "
                                + Numbers.detectionLimit(finding.resource(), growth.detectionLimit())
                                + " per iteration"))
                .orElse("");
    }

    private static String environment(Environment environment) {
        String heap = environment.flags().stream()
                .filter(flag -> flag.startsWith("-Xmx"))
                .reduce((first, last) -> last)
                .orElse("max heap " + Numbers.bytes(environment.maxHeapBytes()));
        String version = environment.java().replaceFirst("\\+.*", "");
        return "JDK " + version + ", " + environment.collector() + ", " + heap;
    }
}
