package io.github.junitleak.report;

import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.TestId;
import io.github.junitleak.model.Verdict;
import io.github.junitleak.report.ReportHtml.Entry;
import io.github.junitleak.report.ReportHtml.TestCounts;
import io.github.junitleak.report.templates.Badge;
import io.github.junitleak.report.templates.IndexView;
import io.github.junitleak.report.templates.IndexView.Count;
import io.github.junitleak.report.templates.IndexView.Group;
import io.github.junitleak.report.templates.IndexView.Row;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the index says: counts, and the tests by module and class with the worst first. */
final class IndexContent {
    private static final List<Badge> WORST_FIRST =
            List.of(Badges.LEAKING, Badges.GONE, Badges.INCONCLUSIVE, Badges.NOT_MEASURED, Badges.KNOWN, Badges.STEADY);

    private static final Set<Badge> ALWAYS_COUNTED = Set.of(Badges.LEAKING, Badges.INCONCLUSIVE, Badges.STEADY);

    private record Place(String module, String className) {}

    private final List<Entry> entries;
    private final List<String> gaps;
    private final List<TestCounts> counts;
    private final boolean oneModule;

    /** @throws IllegalArgumentException if there is no entry */
    IndexContent(List<Entry> entries, List<String> gaps, List<TestCounts> counts) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("entries is empty, an index needs at least one report");
        }
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(IndexContent::rank))
                .toList();
        this.gaps = gaps;
        this.counts = counts;
        oneModule = entries.stream().map(Entry::module).distinct().count() == 1;
    }

    IndexView view() {
        Badge worst = Badges.of(entries.get(0).report());
        return new IndexView(headline(), worst, summary(), gaps, groups(), TestTable.rows(counts));
    }

    private String headline() {
        int tests = entries.size();
        int leaking = count(Badges.LEAKING);
        if (leaking > 0) {
            return leaking + " of " + tests + " leak tests " + (leaking == 1 ? "leaks" : "leak");
        }
        int gone = count(Badges.GONE);
        if (gone > 0) {
            return gone + " of " + tests + " leak tests " + (gone == 1 ? "is" : "are")
                    + " expected to leak, but steady";
        }
        int undecided = count(Badges.INCONCLUSIVE) + count(Badges.NOT_MEASURED);
        if (undecided > 0) {
            return "No new leak found, but " + undecided + " of " + tests + " leak tests "
                    + (undecided == 1 ? "is" : "are") + " undecided";
        }
        return "No growth above the budget in " + (tests == 1 ? "the only leak test" : tests + " leak tests")
                + (count(Badges.KNOWN) == 0 ? "" : ", apart from known leaks");
    }

    private List<Count> summary() {
        List<Count> counts = new ArrayList<>();
        counts.add(new Count("Tests", Integer.toString(entries.size()), ""));
        for (Badge badge : WORST_FIRST) {
            int count = count(badge);
            if (count > 0 || ALWAYS_COUNTED.contains(badge)) {
                counts.add(new Count(capital(badge.word()), Integer.toString(count), count > 0 ? badge.style() : ""));
            }
        }
        counts.add(new Count("Success rate", successRate(), ""));
        return counts;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private int count(Badge badge) {
        return (int) entries.stream()
                .filter(entry -> Badges.of(entry.report()).equals(badge))
                .count();
    }

    /** Rounded down, so that 100 % means all. */
    private String successRate() {
        return 100 * (count(Badges.STEADY) + count(Badges.KNOWN)) / entries.size() + " %";
    }

    private List<Group> groups() {
        Map<Place, List<Entry>> byPlace = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> new Place(entry.module(), entry.report().test().className()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        byPlace.forEach((place, tests) -> groups.add(new Group(
                "group-" + (groups.size() + 1),
                oneModule ? "" : place.module(),
                place.className(),
                tests.stream().map(IndexContent::row).toList())));
        return groups;
    }

    private static Row row(Entry entry) {
        LeakReport report = entry.report();
        Optional<Finding> heap = report.findings().stream()
                .filter(finding -> finding.resource() == Resource.HEAP)
                .findFirst();
        Cells cells = heap.map(Cells::of).orElse(Cells.NOT_WATCHED);
        return new Row(
                test(report.test()),
                address(entry.page()),
                entry.run().map(TestRun::text).orElse(""),
                Badges.of(report),
                remark(report),
                cells.growth(),
                cells.interval(),
                cells.budget(),
                cells.detectionLimit());
    }

    /** The test's label without the class, which stands above the table. */
    private static String test(TestId test) {
        return test.label().substring(test.label().indexOf(test.method() + "("));
    }

    private static String remark(LeakReport report) {
        return report.measured(report.verdict()).stream()
                .filter(finding -> finding.verdict() != Verdict.STEADY)
                .map(finding -> finding.resource().noun())
                .collect(Collectors.joining(", "));
    }

    private static int rank(Entry entry) {
        return WORST_FIRST.indexOf(Badges.of(entry.report()));
    }

    private static String address(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("page is \"" + path + "\", must be a relative path with slashes", e);
        }
    }
}
