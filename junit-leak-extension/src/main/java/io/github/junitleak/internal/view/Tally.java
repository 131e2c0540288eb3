package io.github.junitleak.internal.view;

import io.github.junitleak.model.LeakReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts tests by verdict, and the time that they took. */
public final class Tally {
    private static final List<Badge> WORST_FIRST =
            List.of(Badges.LEAKING, Badges.GONE, Badges.INCONCLUSIVE, Badges.BLIND, Badges.KNOWN, Badges.STEADY);

    private static final Set<Badge> ALWAYS_COUNTED = Set.of(Badges.LEAKING, Badges.INCONCLUSIVE, Badges.STEADY);

    private final List<LeakReport> reports;
    private final List<Badge> columns;

    private Tally(List<LeakReport> reports, List<Badge> columns) {
        this.reports = reports;
        this.columns = columns;
    }

    public static Tally of(List<LeakReport> reports) {
        Set<Badge> present = Set.copyOf(reports.stream().map(Badges::of).toList());
        return new Tally(
                reports,
                WORST_FIRST.stream()
                        .filter(badge -> ALWAYS_COUNTED.contains(badge) || present.contains(badge))
                        .toList());
    }

    /** Of some of the reports, in the same columns. */
    public Tally part(List<LeakReport> some) {
        return new Tally(some, columns);
    }

    public static Comparator<LeakReport> worstFirst() {
        return Comparator.comparingInt(Tally::rank);
    }

    public static int rank(LeakReport report) {
        return WORST_FIRST.indexOf(Badges.of(report));
    }

    public int tests() {
        return reports.size();
    }

    public int count(Badge badge) {
        return (int) reports.stream()
                .filter(report -> Badges.of(report).equals(badge))
                .count();
    }

    /** How many tests have each verdict, the worst first. */
    public List<Count> verdicts() {
        return columns.stream()
                .map(badge -> {
                    int count = count(badge);
                    return new Count(badge.word(), Numbers.count(count), count > 0 ? badge.style() : "", count);
                })
                .toList();
    }

    /** {@code 16 tests in 56.20 s}. */
    public String time() {
        return Numbers.count(tests()) + (tests() == 1 ? " test in " : " tests in ") + Numbers.seconds(millis() / 1000.0)
                + ", fresh JVMs on top";
    }

    /** Tests, those of each verdict, and their time without that of fresh JVMs. */
    public List<Count> counts() {
        return counts(millis());
    }

    private List<Count> counts(long millis) {
        List<Count> counts = new ArrayList<>();
        counts.add(new Count("Tests", Integer.toString(tests()), "", tests()));
        for (Badge badge : columns) {
            int count = count(badge);
            counts.add(new Count(
                    Words.capitalized(badge.word()), Integer.toString(count), count > 0 ? badge.style() : "", count));
        }
        counts.add(new Count("Time", Numbers.seconds(millis / 1000.0), "", millis));
        return counts;
    }

    /** {@code Tests: 16, Leaking: 7, …}; the time is without that of fresh JVMs. */
    public String words() {
        return words(counts());
    }

    /** {@code Tests: 16, Leaking: 7, …, Time: 56.20 s}. */
    public String words(Duration time) {
        return words(counts(time.toMillis()));
    }

    private static String words(List<Count> counts) {
        return counts.stream()
                .map(count -> count.label() + ": " + count.value())
                .collect(Collectors.joining(", "));
    }

    private long millis() {
        return reports.stream()
                .map(LeakReport::measurement)
                .mapToLong(measurement -> measurement.bodyMillis() + measurement.overheadMillis())
                .sum();
    }
}
