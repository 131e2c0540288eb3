package io.github.junitleak.internal.view.text;

import io.github.junitleak.internal.view.Badges;
import io.github.junitleak.internal.view.Causes;
import io.github.junitleak.internal.view.FindingText;
import io.github.junitleak.internal.view.Printable;
import io.github.junitleak.internal.view.Tally;
import io.github.junitleak.internal.view.Words;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All leak tests of a JUnit session as a table of text with the worst first: a line for each resource that decides the
 * verdict, and below it the cause of a leak, or why there is no verdict. The table is 80 characters wide; only a name
 * that has no space may be longer.
 */
public final class SessionTable {
    private static final int NAME = 38;
    private static final int WIDTH = 80;
    private static final String INDENT = " ".repeat(4);

    private SessionTable() {}

    /**
     * @param reports at least one
     * @param time that the tests took, with that of fresh JVMs
     * @return lines that end in LF, the last without; names are made safe for a terminal
     */
    public static String of(List<LeakReport> reports, Duration time) {
        TextTable table = new TextTable(TextTable.left(NAME), TextTable.left(0), TextTable.right(0));
        table.row("Leak tests (" + reports.size() + ")", "verdict", "growth/iteration");
        reports.stream().sorted(Tally.worstFirst()).forEach(report -> add(table, report));
        return Stream.concat(table.lines().stream(), Stream.of(Tally.of(reports).words(time)))
                .map(Printable::text)
                .collect(Collectors.joining("\n"));
    }

    private static void add(TextTable table, LeakReport report) {
        String name = "  " + Words.cutStart(report.test().label(), NAME - 2);
        String verdict = Badges.of(report).word();
        List<Finding.Measured> findings = FindingText.deciding(report);
        if (findings.isEmpty()) {
            table.row(name, verdict);
        }
        for (int i = 0; i < findings.size(); i++) {
            String text = text(findings.get(i));
            table.row(i == 0 ? new String[] {name, verdict, text} : new String[] {"", "", text});
        }
        if (!report.isAsExpected()) {
            Causes.of(report).forEach(cause -> addLines(table, cause.sentence()));
        }
        if (report.verdict() == Verdict.INCONCLUSIVE) {
            report.findings().stream()
                    .flatMap(finding -> reason(finding, findings.isEmpty()).stream())
                    .forEach(reason -> addLines(table, reason));
        }
    }

    /** Of what is undecided, and of what could not be measured if nothing was. */
    private static Optional<String> reason(Finding finding, boolean nothingMeasured) {
        if (finding instanceof Finding.Measured measured) {
            return measured.verdict() == Verdict.INCONCLUSIVE ? measured.reason() : Optional.empty();
        }
        return Optional.of(finding)
                .filter(each -> nothingMeasured)
                .map(Finding.NotMeasured.class::cast)
                .map(absent -> absent.resource().noun() + " not measured: " + absent.obstacle());
    }

    private static void addLines(TextTable table, String sentence) {
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : sentence.split(" ")) {
            if (line.length() > INDENT.length() && line.length() + word.length() >= WIDTH) {
                table.row(line.toString());
                line = new StringBuilder(INDENT + "  ");
            }
            line.append(line.toString().isBlank() ? "" : " ").append(word);
        }
        table.row(line.toString());
    }

    private static String text(Finding.Measured finding) {
        String noun =
                finding.verdict() == Verdict.STEADY ? "" : finding.resource().noun() + " ";
        return noun + FindingText.of(finding);
    }
}
