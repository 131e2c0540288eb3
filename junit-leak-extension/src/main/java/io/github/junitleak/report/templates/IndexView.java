package io.github.junitleak.report.templates;

import java.util.List;

/**
 * The page that lists every leak test of a build, leaks first.
 *
 * @param gaps what the list lacks and why, one sentence each
 * @param results of all tests, not of leak tests only; empty where they are not known
 */
public record IndexView(
        String headline,
        Badge verdict,
        List<Count> summary,
        List<String> gaps,
        List<Group> groups,
        List<Results> results) {

    /** A column of the summary, as the Surefire report has them. */
    public record Count(String label, String value, String style) {}

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
     * @param link relative address of its page
     * @param run how it went as a test, or an empty string
     * @param remark what leaks, or why the run is inconclusive, or an empty string
     */
    public record Row(
            String test,
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
