package io.github.junitleak.scan;

import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Verdict;
import io.github.junitleak.report.ReportText;
import io.github.junitleak.scan.ScanEvent.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/**
 * The scan of one class, from coarse to fine: its tests run twice, which shows what fails and how long each takes; then
 * all that are left are repeated together, or in groups where they are slow; what leaks is halved until the tests that
 * leak are found.
 */
final class ClassScan {

    private static final String NONE_REPEATED = "none of its tests can be repeated";

    private static final String MORE_TIME = "; give the scan more time for a class";

    /** A repetition may take this part of the time at most, or the time holds too few of them for a verdict. */
    private static final int LEAST_REPETITIONS = 8;

    /** A first run that takes this many times the time of a class is followed by no second. */
    private static final int HOPELESS = 5;

    /** The groups of a slow class together may take this many times the time of a class. */
    private static final int MOST_TIMES = 30;

    /** A test whose second run took less than this part of the first is run again before it is called slow. */
    private static final double STILL_FASTER = 0.5;

    private static final int MORE_RUNS = 3;

    /** How often a group is measured again without the tests that failed in it. */
    private static final int MOST_ATTEMPTS = 4;

    /** Measurements in search of the tests that leak. */
    private static final int MOST_HALVES = 12;

    /**
     * What leaks in the time of a class is mostly seen in this part of it; where it is not, the halves stay together.
     */
    private static final int SHORTER = 4;

    /** A group that is not steady is measured once more, for so many times the time of a class. */
    private static final int LONGER = 2;

    /** Repetitions in which caches of usual size have filled. */
    private static final int ENOUGH = 5000;

    /**
     * Each test has the same part in the growth of all where its own is at least this part of it, and at most 1 / it.
     */
    private static final double EVEN = 0.7;

    /** The part of a class's growth that a half must show to be taken for all of it. */
    private static final double ALL_OF_IT = 0.8;

    private final Class<?> testClass;
    private final Execution execution;
    private final ScanSettings settings;
    private final Channel channel;
    private final Watchdog watchdog;
    private final Measuring measuring;
    private final long begin = System.nanoTime();
    private Outcome worst = Outcome.STEADY;
    private String reason = "";
    private int halves;

    ClassScan(Class<?> testClass, Execution execution, ScanSettings settings, Channel channel, Watchdog watchdog) {
        this.testClass = testClass;
        this.execution = execution;
        this.settings = settings;
        this.channel = channel;
        this.watchdog = watchdog;
        measuring = new Measuring(execution, testClass);
    }

    /** @param excluded unique ids of tests that have ended a JVM before */
    void run(Set<String> excluded) throws IOException, InterruptedException {
        List<Unit> rest = new ArrayList<>(execution.units());
        rest.removeIf(unit -> excluded.contains(unit.id()));
        rest.removeIf(this::isLeakTest);
        if (rest.isEmpty()) {
            done(excluded.isEmpty() ? Outcome.NO_TESTS : Outcome.NOT_REPEATED, NONE_REPEATED);
            return;
        }
        watchdog.announce(true);
        Results first = execution.run(rest);
        if (!drop(first.classFailure(), first.failures(), rest, Unrepeated.FAILED_AT_ONCE)) {
            return;
        }
        if (first.passed() == 0 && first.failures().isEmpty()) {
            done(Outcome.NO_TESTS, "its tests are disabled, or their assumptions do not hold");
            return;
        }
        long most = settings.time().toNanos() / LEAST_REPETITIONS;
        // A first run is slower, but not by so much.
        dropSlow(rest, first::nanos, HOPELESS * settings.time().toNanos(), most);
        if (rest.isEmpty()) {
            done(Outcome.NOT_REPEATED, NONE_REPEATED);
            return;
        }
        Results second = execution.run(rest);
        watchdog.announce(false);
        channel.send(Kind.REPEATS);
        if (!drop(second.classFailure(), second.failures(), rest, Unrepeated.FAILED_WHEN_REPEATED)) {
            return;
        }
        Map<Unit, Long> durations = fastest(rest, first, second, most);
        dropSlow(rest, durations::get, most, most);
        for (List<Unit> group : groups(rest, durations, most)) {
            if (System.nanoTime() - begin > MOST_TIMES * settings.time().toNanos()) {
                group.forEach(unit -> unrepeated(
                        unit.label(),
                        Unrepeated.TOO_SLOW,
                        "the other tests of its class took "
                                + MOST_TIMES * settings.time().toSeconds() + " s"));
            } else {
                measure(group);
            }
        }
        if (measuring.repetitions() == 0) {
            worsen(Outcome.NOT_REPEATED, NONE_REPEATED);
        }
        done(worst, reason);
    }

    private boolean isLeakTest(Unit unit) {
        if (unit.isLeakTest()) {
            unrepeated(unit.label(), Unrepeated.LEAK_TEST, "it is measured as such");
        }
        return unit.isLeakTest();
    }

    /** @return whether the scan of the class goes on */
    private boolean drop(String classFailure, Map<Unit, String> failures, List<Unit> rest, Unrepeated why) {
        if (classFailure != null) {
            unrepeated(testClass.getSimpleName(), why, classFailure);
            done(Outcome.NOT_REPEATED, "what is around its tests " + why.words());
            return false;
        }
        failures.forEach((unit, text) -> unrepeated(unit.label(), why, text));
        rest.removeAll(failures.keySet());
        return true;
    }

    /**
     * How long each test takes. The machine may have been busy in one of two runs; and what is still becoming faster,
     * since it loads and compiles much, is run again.
     */
    private Map<Unit, Long> fastest(List<Unit> rest, Results first, Results second, long most) {
        Map<Unit, Long> fastest = new HashMap<>();
        rest.forEach(unit -> fastest.put(unit, Math.min(first.nanos(unit), second.nanos(unit))));
        List<Unit> warming = rest.stream()
                .filter(unit -> second.nanos(unit) > most && second.nanos(unit) < STILL_FASTER * first.nanos(unit))
                .toList();
        for (int run = 0; run < MORE_RUNS && !warming.isEmpty(); run++) {
            Results again = execution.run(warming);
            warming = warming.stream()
                    .filter(unit -> again.nanos(unit) > most && again.nanos(unit) < fastest.get(unit))
                    .toList();
            rest.forEach(unit -> fastest.computeIfPresent(
                    unit, (same, nanos) -> again.nanos(unit) == 0 ? nanos : Math.min(nanos, again.nanos(unit))));
        }
        return fastest;
    }

    private void dropSlow(List<Unit> rest, ToLongFunction<Unit> duration, long limit, long most) {
        rest.removeIf(unit -> {
            long nanos = duration.applyAsLong(unit);
            boolean slow = nanos > limit;
            if (slow) {
                unrepeated(
                        unit.label(),
                        Unrepeated.TOO_SLOW,
                        "it takes " + TimeUnit.NANOSECONDS.toMillis(nanos)
                                + " ms, and a repetition may take " + TimeUnit.NANOSECONDS.toMillis(most)
                                + " ms" + MORE_TIME);
            }
            return slow;
        });
    }

    /** In their order, so many at a time as one repetition may take. */
    private static List<List<Unit>> groups(List<Unit> rest, Map<Unit, Long> durations, long most) {
        List<List<Unit>> groups = new ArrayList<>();
        long nanos = Long.MAX_VALUE;
        for (Unit unit : rest) {
            long own = durations.get(unit);
            if (groups.isEmpty() || nanos + own > most) {
                groups.add(new ArrayList<>());
                nanos = 0;
            }
            nanos += own;
            groups.get(groups.size() - 1).add(unit);
        }
        return groups;
    }

    private void measure(List<Unit> group) throws IOException, InterruptedException {
        for (int attempt = 1; !group.isEmpty(); attempt++) {
            try {
                LeakReport report = measured(group);
                switch (report.verdict()) {
                    case STEADY -> {}
                    case INCONCLUSIVE -> worsen(Outcome.INCONCLUSIVE, why(report));
                    case LEAKING -> narrow(group, report);
                }
                return;
            } catch (UnitsFailed e) {
                if (!goesOn(e, group, attempt)) {
                    return;
                }
            }
        }
    }

    /**
     * Longer where it is not steady: what fills is fuller then, and what began with the first repetitions has ended. A
     * leak that few repetitions have shown must be there once more, since caches of usual size may still be filling.
     */
    private LeakReport measured(List<Unit> group) throws UnitsFailed {
        long before = measuring.repetitions();
        LeakReport report = measuring.measure(group, settings.time());
        if (report.verdict() != Verdict.STEADY) {
            report = measuring.measure(group, settings.time().multipliedBy(LONGER));
        }
        if (leaks(report) && measuring.repetitions() - before < ENOUGH) {
            report = measuring.measure(group, settings.time().multipliedBy(LONGER));
        }
        return report;
    }

    /** Without the tests that failed, a few times: where others fail each time, none of them is to be trusted. */
    private boolean goesOn(UnitsFailed failed, List<Unit> group, int attempt) {
        if (failed.classFailure() != null) {
            unrepeated(testClass.getSimpleName(), Unrepeated.FAILED_WHEN_REPEATED, failed.classFailure());
            worsen(Outcome.NOT_REPEATED, "what is around its tests failed only when it was repeated");
            return false;
        }
        failed.units().forEach((unit, text) -> unrepeated(unit.label(), failed.why(), text));
        group.removeAll(failed.units().keySet());
        if (attempt == MOST_ATTEMPTS && !group.isEmpty()) {
            worsen(Outcome.INCONCLUSIVE, "each time it was repeated another of its tests failed");
            return false;
        }
        return true;
    }

    /** What lies around each test, in a {@code @BeforeEach} for instance, is one leak and not one for each test. */
    private void narrow(List<Unit> group, LeakReport report) throws IOException, InterruptedException {
        try {
            if (group.size() > 2
                    && growsEvenly(group.subList(0, 1), report, group.size())
                    && growsEvenly(group.subList(group.size() - 1, group.size()), report, group.size())) {
                conclude(leak(group, report));
                return;
            }
        } catch (UnitsFailed e) {
            // It passes only together with others, which the search bears.
        }
        search(group, report);
    }

    private boolean growsEvenly(List<Unit> one, LeakReport all, int tests) throws UnitsFailed {
        LeakReport report = measuring.measure(one, settings.time().dividedBy(SHORTER));
        return leaks(report)
                && LeakReport.leaking(all.findings()).stream().allMatch(resource -> {
                    double share = tests * growth(report, resource) / growth(all, resource);
                    return share >= EVEN && share <= 1 / EVEN;
                });
    }

    private Leak leak(List<Unit> units, LeakReport report) {
        return new Leak(settings.reports(), report, measuring.uniqueId(units), units, execution.units());
    }

    /** Halves a leaking group until a half no longer leaks. What both halves show in full lies around the tests. */
    private void search(List<Unit> units, LeakReport report) throws IOException, InterruptedException {
        if (units.size() > 1 && halves + 2 <= MOST_HALVES) {
            int middle = units.size() / 2;
            List<Unit> left = units.subList(0, middle);
            List<Unit> right = units.subList(middle, units.size());
            halves += 2;
            try {
                LeakReport one = measuring.measure(left, settings.time().dividedBy(SHORTER));
                LeakReport other = measuring.measure(right, settings.time().dividedBy(SHORTER));
                boolean around = growsAsMuch(one, report) && growsAsMuch(other, report);
                if (!around && (leaks(one) || leaks(other))) {
                    if (leaks(one)) {
                        search(left, one);
                    }
                    if (leaks(other)) {
                        search(right, other);
                    }
                    return;
                }
            } catch (UnitsFailed e) {
                // They pass only together: then they leak together.
            }
        }
        conclude(leak(units, report));
    }

    private static boolean leaks(LeakReport report) {
        return report.verdict() == Verdict.LEAKING;
    }

    private static boolean growsAsMuch(LeakReport half, LeakReport whole) {
        return leaks(half)
                && LeakReport.leaking(whole.findings()).stream()
                        .allMatch(resource -> growth(half, resource) >= ALL_OF_IT * growth(whole, resource));
    }

    private static double growth(LeakReport report, Resource resource) {
        return report.measured(resource)
                .flatMap(Finding.Measured::growth)
                .map(Finding.Growth::perIteration)
                .orElse(0.0);
    }

    private void conclude(Leak leak) throws IOException, InterruptedException {
        LeakReport report = leak.confirmed();
        if (report.verdict() != Verdict.LEAKING) {
            worsen(report.verdict() == Verdict.STEADY ? Outcome.STEADY : Outcome.INCONCLUSIVE, why(report));
            return;
        }
        if (!Leak.isShown(report)) {
            worsen(Outcome.INCONCLUSIVE, Leak.doubt(report));
            return;
        }
        leak.write(report);
        String headline = ReportText.headline(report);
        String summary = ReportText.summary(report, null);
        KnownGrowth.of(LeakReport.leaking(report.findings()), report.evidence().paths())
                .ifPresentOrElse(
                        known -> {
                            channel.send(Kind.LEFT_OUT, leak.label(), summary, leak.name(), known.sentence());
                            worsen(Outcome.LEFT_OUT, known.sentence());
                        },
                        () -> {
                            channel.send(Kind.LEAKS, leak.label(), summary, leak.name(), leak.leakTest());
                            worsen(Outcome.LEAKING, headline);
                        });
    }

    /** A scan has other settings than a leak test, whose reasons end with what to set. */
    private static String why(LeakReport report) {
        return report.measured(report.verdict()).stream()
                .findFirst()
                .map(finding -> finding.resource().noun() + ": "
                        + finding.reason().orElse("").replaceFirst("; [^;]*\\biterations\\b[^;]*$", MORE_TIME))
                .orElse("");
    }

    private void worsen(Outcome outcome, String why) {
        if (outcome.compareTo(worst) < 0) {
            worst = outcome;
            reason = why;
        }
    }

    private void unrepeated(String label, Unrepeated why, String text) {
        channel.send(Kind.UNREPEATED, label, why, text);
    }

    private void done(Outcome outcome, String why) {
        watchdog.announce(false);
        channel.send(
                Kind.DONE,
                outcome,
                why,
                measuring.repetitions(),
                Duration.ofNanos(execution.nanos()).toMillis(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                outcome == Outcome.STEADY || outcome == Outcome.NO_TESTS);
    }
}
