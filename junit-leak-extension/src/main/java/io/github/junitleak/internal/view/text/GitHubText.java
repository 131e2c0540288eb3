package io.github.junitleak.internal.view.text;

import io.github.junitleak.internal.view.Badges;
import io.github.junitleak.internal.view.Cause;
import io.github.junitleak.internal.view.Causes;
import io.github.junitleak.internal.view.FindingText;
import io.github.junitleak.internal.view.Printable;
import io.github.junitleak.internal.view.Tally;
import io.github.junitleak.internal.view.Words;
import io.github.junitleak.model.LeakReport;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports in the languages of GitHub Actions: a job summary in Markdown, and annotations as workflow commands. */
public final class GitHubText {
    /** GitHub takes 1 MiB of summary per step and none of a larger one; this is far below it. */
    private static final int MOST_TESTS = 200;

    private static final int LONGEST_NAME = 200;

    private GitHubText() {}

    /**
     * A heading, the counts, and a table of the tests with the worst first; beyond 200 of them, how many are left out.
     *
     * @param reports at least one
     */
    public static String summary(List<LeakReport> reports) {
        StringBuilder text = new StringBuilder("### Leak tests\n\n");
        text.append(Tally.of(reports).words())
                .append("\n\n| test | verdict | per iteration | cause |\n")
                .append("|---|---|---:|---|\n");
        reports.stream()
                .sorted(Tally.worstFirst()
                        .thenComparing(
                                Comparator.comparing(report -> report.test().label())))
                .limit(MOST_TESTS)
                .forEach(report -> text.append(row(report)));
        if (reports.size() > MOST_TESTS) {
            text.append("\n").append(reports.size() - MOST_TESTS).append(" more tests are left out.\n");
        }
        return text.toString();
    }

    private static String row(LeakReport report) {
        String found = FindingText.deciding(report).stream()
                .map(finding -> finding.resource().noun() + ": " + FindingText.of(finding))
                .collect(Collectors.joining("<br>"));
        String causes = Causes.of(report).stream()
                .map(cause -> markdown(cause.sentence()))
                .collect(Collectors.joining("<br>"));
        return "| " + markdown(report.test().label()) + " | "
                + Badges.of(report).symbol() + " " + Badges.of(report).word() + " | " + found + " | " + causes + " |\n";
    }

    /** An error without a line, of a report that is not as expected. */
    public static String error(LeakReport report) {
        return command(report, "");
    }

    /**
     * An error at a line.
     *
     * @param file relative to the repository's root, with slashes
     */
    public static String error(LeakReport report, String file, int line) {
        return command(report, "file=" + property(file) + ",line=" + line + ",");
    }

    private static String command(LeakReport report, String location) {
        return "::error " + location + "title="
                + property(Words.cut(report.test().label(), LONGEST_NAME)) + "::"
                + Stream.concat(
                                Stream.of(Headline.of(report)),
                                Causes.of(report).stream().map(Cause::sentence))
                        .map(sentence -> data(Words.cut(Printable.text(sentence), LONGEST_NAME)))
                        .collect(Collectors.joining("%0A"));
    }

    /** See GitHub's toolkit: a value ends at a comma, a property's at a colon, and a command at the end of the line. */
    private static String property(String value) {
        return data(value).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String value) {
        return Printable.text(value).replace("%", "%25");
    }

    private static String markdown(String name) {
        StringBuilder text = new StringBuilder();
        Printable.text(Words.cut(name, LONGEST_NAME)).codePoints().forEach(c -> {
            if ("\\|`*_<>[]&~@#!:".indexOf(c) >= 0) {
                text.append("&#").append(c).append(';');
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }
}
