package io.github.junitleak.internal.view.html;

import io.github.junitleak.internal.view.Badge;
import io.github.junitleak.internal.view.Badges;
import io.github.junitleak.internal.view.BuildLabel;
import io.github.junitleak.internal.view.Cause;
import io.github.junitleak.internal.view.Causes;
import io.github.junitleak.internal.view.Cells;
import io.github.junitleak.internal.view.FindingText;
import io.github.junitleak.internal.view.Numbers;
import io.github.junitleak.internal.view.Tally;
import io.github.junitleak.internal.view.TestRun;
import io.github.junitleak.internal.view.Words;
import io.github.junitleak.internal.view.html.templates.IndexView;
import io.github.junitleak.internal.view.html.templates.IndexView.Found;
import io.github.junitleak.internal.view.html.templates.IndexView.Group;
import io.github.junitleak.internal.view.html.templates.IndexView.Leak;
import io.github.junitleak.internal.view.html.templates.IndexView.LeakLine;
import io.github.junitleak.internal.view.html.templates.IndexView.Part;
import io.github.junitleak.internal.view.html.templates.IndexView.Row;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.TestId;
import io.github.junitleak.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the index says: counts as a whole, by package and by class, and the tests by class with the worst first. */
final class IndexContent {

    private record TestClass(String module, String className) {
        String packageName() {
            int end = className.lastIndexOf('.');
            return end < 0 ? "(no package)" : className.substring(0, end);
        }
    }

    private final List<IndexEntry> entries;
    private final List<String> gaps;
    private final List<TestCounts> counts;
    private final Tally tally;
    private final Map<TestClass, String> anchors = new LinkedHashMap<>();
    private final boolean oneModule;

    /** @throws IllegalArgumentException if there is no entry */
    IndexContent(List<IndexEntry> entries, List<String> gaps, List<TestCounts> counts) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("entries is empty, an index needs at least one report");
        }
        this.entries = entries.stream()
                .sorted(Comparator.comparing(IndexEntry::report, Tally.worstFirst()))
                .toList();
        this.gaps = gaps;
        this.counts = counts;
        tally = Tally.of(reports(entries));
        oneModule = entries.stream().map(IndexEntry::module).distinct().count() == 1;
        this.entries.forEach(entry -> anchors.computeIfAbsent(testClass(entry), this::anchor));
    }

    IndexView view(Optional<BuildLabel> build) {
        Badge worst = Badges.of(entries.get(0).report());
        return new IndexView(
                headline(),
                worst,
                build,
                tally.verdicts(),
                tally.time(),
                gaps,
                leaks(),
                packages(),
                classes(),
                groups(),
                TestTable.rows(counts),
                withoutResult());
    }

    /** What the counts of the test results lack, or an empty string. */
    private String withoutResult() {
        Set<String> counted = counts.stream().map(TestCounts::module).collect(Collectors.toSet());
        long tests = entries.stream()
                .filter(entry -> entry.run().isEmpty())
                .filter(entry -> counted.contains(entry.module()))
                .filter(entry -> entry.report().test() instanceof TestId.OfMethod)
                .count();
        return tests == 0
                ? ""
                : Numbers.count(tests) + " leak " + (tests == 1 ? "test is" : "tests are")
                        + " not among these results. A second execution of Surefire overwrites what the first has"
                        + " written of the same class, unless it has a reportsDirectory of its own; a class with a"
                        + " display name may stand under that.";
    }

    private String headline() {
        int tests = tally.tests();
        int leaking = tally.count(Badges.LEAKING);
        if (leaking > 0) {
            return tests == 1
                    ? "The only leak test leaks"
                    : Numbers.count(leaking) + " of " + Numbers.count(tests) + " leak tests "
                            + (leaking == 1 ? "leaks" : "leak");
        }
        int gone = tally.count(Badges.GONE);
        if (gone > 0) {
            return gone + " of " + tests + " leak tests " + (gone == 1 ? "is" : "are")
                    + " expected to leak, but steady";
        }
        int undecided = tally.count(Badges.INCONCLUSIVE);
        if (undecided > 0) {
            return "No new leak found, but " + undecided + " of " + tests + " leak tests "
                    + (undecided == 1 ? "is" : "are") + " undecided";
        }
        return "No leak found in " + (tests == 1 ? "the only leak test" : Numbers.count(tests) + " leak tests")
                + (tally.count(Badges.KNOWN) == 0 ? "" : ", apart from known leaks");
    }

    private List<Part> packages() {
        Map<String, List<IndexEntry>> byPackage = by(entry -> testClass(entry).packageName());
        List<Part> parts = new ArrayList<>();
        byPackage.forEach((name, tests) ->
                parts.add(new Part(name, "", "", tally.part(reports(tests)).counts())));
        return parts;
    }

    private List<Part> classes() {
        List<Part> parts = new ArrayList<>();
        by(IndexContent::testClass)
                .forEach((testClass, tests) -> parts.add(new Part(
                        testClass.className(),
                        module(testClass),
                        anchors.get(testClass),
                        tally.part(reports(tests)).counts())));
        return parts;
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        by(IndexContent::testClass)
                .forEach((testClass, tests) -> groups.add(new Group(
                        anchors.get(testClass),
                        module(testClass),
                        testClass.className(),
                        tests.stream().map(IndexContent::row).toList())));
        return groups;
    }

    private <K> Map<K, List<IndexEntry>> by(Function<IndexEntry, K> key) {
        return entries.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static TestClass testClass(IndexEntry entry) {
        return new TestClass(entry.module(), entry.report().test().testClass().orElse(Words.FROM_CODE));
    }

    private String module(TestClass testClass) {
        return oneModule ? "" : testClass.module();
    }

    /** The same in every build, as long as no other class has a name that looks like it. */
    private String anchor(TestClass testClass) {
        String name = ((oneModule ? "" : testClass.module() + ".") + testClass.className())
                .replaceAll("[^A-Za-z0-9_.$-]", "_");
        String anchor = "class-" + name;
        for (int number = 2; anchors.containsValue(anchor); number++) {
            anchor = "class-" + name + "-" + number;
        }
        return anchor;
    }

    private static List<LeakReport> reports(List<IndexEntry> entries) {
        return entries.stream().map(IndexEntry::report).toList();
    }

    private List<Leak> leaks() {
        return entries.stream()
                .filter(entry -> entry.report().verdict() == Verdict.LEAKING)
                .map(IndexContent::leak)
                .toList();
    }

    private static Leak leak(IndexEntry entry) {
        LeakReport report = entry.report();
        Map<Resource, String> causes = Causes.of(report).stream()
                .collect(Collectors.toMap(
                        Cause::resource, Cause::sentence, (first, second) -> first, LinkedHashMap::new));
        report.measured(Verdict.LEAKING).forEach(finding -> causes.putIfAbsent(finding.resource(), "not known"));
        String className = testClass(entry).className();
        return new Leak(
                report.test().labelInClass(),
                className.substring(className.lastIndexOf('.') + 1),
                entry.address(),
                Badges.of(report),
                causes.entrySet().stream()
                        .map(cause -> new LeakLine(
                                report.measured(cause.getKey())
                                        .map(finding -> FindingText.withUnit(cause.getKey(), FindingText.of(finding)))
                                        .orElse(""),
                                cause.getValue()))
                        .toList());
    }

    private static Row row(IndexEntry entry) {
        LeakReport report = entry.report();
        List<Finding.Measured> deciding = FindingText.deciding(report);
        Optional<Finding.Measured> first = deciding.stream().findFirst();
        Optional<Finding.Growth> growth = first.flatMap(Finding.Measured::growth);
        return new Row(
                report.test().labelInClass(),
                testClass(entry).className(),
                Tally.rank(report),
                growth.map(known -> Double.toString(known.perIteration())).orElse(""),
                first.map(finding -> Double.toString(finding.budget())).orElse(""),
                growth.map(known -> Double.toString(known.detectionLimit())).orElse(""),
                entry.address(),
                entry.run().map(run -> run(run, report)).orElse(""),
                Badges.of(report),
                deciding.stream().map(IndexContent::found).toList());
    }

    private static Found found(Finding.Measured finding) {
        Cells cells = Cells.of(finding);
        boolean isLeak = finding.verdict() == Verdict.LEAKING;
        String interval = cells.interval().isEmpty() ? "" : " (" + cells.interval() + ")";
        return new Found(
                finding.resource().noun() + ": " + FindingText.of(finding),
                isLeak ? cells.interval() : cells.growth() + interval,
                cells.budget(),
                cells.detectionLimit());
    }

    /** A leak that is only recorded lets its test pass, which alone would read as a contradiction. */
    private static String run(TestRun run, LeakReport report) {
        boolean isRecorded =
                run.status() == TestRun.Status.PASSED && Badges.of(report).equals(Badges.LEAKING);
        return isRecorded ? "recorded only: the test " + run.text() : run.text();
    }
}
