package io.github.junitleak.internal.view.html.templates;

import io.github.junitleak.internal.view.Badge;
import io.github.junitleak.internal.view.BuildLabel;
import io.github.junitleak.internal.view.Count;
import java.util.List;
import java.util.Optional;

/**
 * The page that lists every leak test of a build, leaks first. Keys are what a script sorts by: numbers, or the empty
 * string where there is none.
 *
 * @param build of which the page is
 * @param summary how many tests have each verdict
 * @param time how many tests there are, and how long they took
 * @param gaps what the list lacks and why, one sentence each
 * @param leaks the tests that leak
 * @param packages the counts of each
 * @param classes the counts of each
 * @param results of all tests, not of leak tests only; empty where they are not known
 * @param withoutResult what they lack, or an empty string
 */
public record IndexView(
        String headline,
        Badge verdict,
        Optional<BuildLabel> build,
        List<Count> summary,
        String time,
        List<String> gaps,
        List<Leak> leaks,
        List<Part> packages,
        List<Part> classes,
        List<Group> groups,
        List<Results> results,
        String withoutResult) {

    /**
     * A test that leaks.
     *
     * @param className without its package
     * @param link relative address of its page
     */
    public record Leak(String test, String className, String link, Badge verdict, List<LeakLine> lines) {}

    /**
     * One resource that leaks.
     *
     * @param growth per iteration, with its unit
     * @param cause one sentence
     */
    public record LeakLine(String growth, String cause) {}

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
     * @param found one per resource that decides the verdict
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
            List<Found> found) {}

    /**
     * What was found of one resource; cells without a value hold an empty string.
     *
     * @param text per iteration
     * @param more the growth where it says less than the text, and its interval
     */
    public record Found(String text, String more, String budget, String detectionLimit) {}

    /** A row of the table of modules, as the Surefire report has them. */
    public record Results(
            String module, String tests, String errors, String failures, String skipped, String flaky, String time) {}
}
