package io.github.junitleak.internal.view.html.templates;

import io.github.junitleak.internal.view.Badge;
import io.github.junitleak.internal.view.Count;
import java.util.Comparator;
import java.util.List;

/**
 * The page that lists every leak test of a build, leaks first. Keys are what a script sorts by: numbers, or the empty
 * string where there is none.
 *
 * @param gaps what the list lacks and why, one sentence each
 * @param packages the counts of each
 * @param classes the counts of each
 * @param results of all tests, not of leak tests only; empty where they are not known
 */
public record IndexView(
        String headline,
        Badge verdict,
        List<Count> summary,
        List<String> gaps,
        List<Part> packages,
        List<Part> classes,
        List<Group> groups,
        List<Results> results) {

    /** The words of the verdicts that tests have, the worst first. */
    public List<String> verdicts() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .sorted(Comparator.comparingInt(Row::rank))
                .map(row -> row.verdict().word())
                .distinct()
                .toList();
    }

    /**
     * A package, or a class of one module.
     *
     * @param module empty where the build has one module only, and for a package
     * @param anchor of its tests on the page; empty for a package
     * @param counts in the columns of the summary
     */
    public record Part(String name, String module, String anchor, List<Count> counts) {}

    /**
     * The tests of one class of one module.
     *
     * @param id anchor, unique on the page
     * @param module empty where the build has one module only
     */
    public record Group(String id, String module, String className, List<Row> rows) {}

    /**
     * One test.
     *
     * @param rank of the verdict, the worst first
     * @param link relative address of its page
     * @param run how it went as a test, or an empty string
     * @param remark what leaks, or why the run is inconclusive, or an empty string
     */
    public record Row(
            String test,
            String className,
            int rank,
            String growthKey,
            String budgetKey,
            String limitKey,
            String link,
            String run,
            Badge verdict,
            String remark,
            String growth,
            String interval,
            String budget,
            String detectionLimit) {}

    /** A row of the table of modules, as the Surefire report has them. */
    public record Results(
            String module,
            String tests,
            String errors,
            String failures,
            String skipped,
            String flaky,
            String successRate,
            String time) {}
}
