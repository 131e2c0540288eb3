package io.github.junitleak.build;

import io.github.junitleak.internal.view.Printable;
import io.github.junitleak.internal.view.text.Headline;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Verdict;
import io.github.junitleak.report.ReportText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges the reports of a build, in sentences. */
public final class Check {

    /**
     * What is asked of a build beyond having no leak.
     *
     * @param decided whether each test must have shown growth or its absence
     * @param minimumTests how many leak tests must have run
     * @param ceilings the growth per iteration that no test may allow itself, of each resource that has a ceiling
     */
    public record Rules(boolean decided, int minimumTests, Map<Resource, Double> ceilings) {}

    private final CollectedReports reports;
    private final Rules rules;
    private final Optional<Path> index;

    /** @param index the page that this build has written about these reports */
    public Check(CollectedReports reports, Rules rules, Optional<Path> index) {
        this.reports = reports;
        this.rules = rules;
        this.index = index;
    }

    /**
     * Names each leaking test with its cause, then the tests that miss the leak they expect, then what breaks another
     * rule, then where to read on. Empty if there is nothing to complain about.
     */
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        List<ModuleReport> leaking = unexpected(Verdict.LEAKING);
        if (!leaking.isEmpty()) {
            violations.add(Lines.of(
                    count(leaking) + " found a leak:",
                    leaking.stream().map(Check::leak).toList()));
        }
        List<ModuleReport> gone = unexpected(Verdict.STEADY);
        if (!gone.isEmpty()) {
            violations.add(Lines.of(
                    count(gone) + " found no leak where one is expected, so that expect = LEAKING can go:",
                    gone.stream().map(Check::sentence).toList()));
        }
        List<String> above = aboveCeilings();
        if (!above.isEmpty()) {
            violations.add(Lines.of("These tests exceed the ceilings of this build:", above));
        }
        List<ModuleReport> undecided = undecided();
        if (rules.decided() && !undecided.isEmpty()) {
            violations.add(Lines.of(
                    count(undecided) + " came to no verdict:",
                    undecided.stream().map(Check::sentence).toList()));
        }
        int tests = reports.reports().size();
        if (tests < rules.minimumTests()) {
            violations.add("Leak tests that ran: " + tests + ", must be at least " + rules.minimumTests()
                    + " by minimumTests");
        }
        if (!violations.isEmpty() && tests > 0) {
            violations.add(whereToReadOn());
        }
        return violations;
    }

    /** What a reader of the build's log should know although it does not fail the build, one sentence each. */
    public List<String> remarks() {
        Stream<String> undecided =
                rules.decided() ? Stream.empty() : undecided().stream().map(Check::sentence);
        Stream<String> absent = reports.absent().stream()
                .map(module -> "Leak tests of module " + module.module() + " are not checked: " + module.reason());
        return Stream.of(undecided, reports.conflicts().stream(), absent)
                .flatMap(sentences -> sentences)
                .toList();
    }

    private List<ModuleReport> unexpected(Verdict verdict) {
        return reports.reports().stream()
                .filter(report -> report.report().verdict() == verdict)
                .filter(report -> !report.report().isAsExpected())
                .toList();
    }

    private List<String> aboveCeilings() {
        return reports.reports().stream()
                .flatMap(report -> report.report().findings().stream()
                        .filter(Finding.Measured.class::isInstance)
                        .map(Finding.Measured.class::cast)
                        .filter(finding -> isAboveCeiling(report.report(), finding))
                        .map(finding -> Printable.text(Headline.aboveCeiling(
                                        report.report(),
                                        finding,
                                        rules.ceilings().get(finding.resource())))
                                + " (module " + report.module() + ")"))
                .toList();
    }

    /** Where the test's own budget is below the ceiling, its verdict has said all there is to say. */
    private boolean isAboveCeiling(LeakReport report, Finding.Measured finding) {
        double ceiling = rules.ceilings().getOrDefault(finding.resource(), Double.POSITIVE_INFINITY);
        boolean isAllowed = finding.verdict() == Verdict.STEADY && finding.budget() > ceiling
                || finding.verdict() == Verdict.LEAKING && report.isAsExpected();
        return isAllowed
                && finding.growth().filter(growth -> growth.low() > ceiling).isPresent();
    }

    private List<ModuleReport> undecided() {
        return reports.reports().stream()
                .filter(report -> report.report().verdict() == Verdict.INCONCLUSIVE)
                .toList();
    }

    private String count(List<ModuleReport> some) {
        int tests = reports.reports().size();
        return tests == 1 ? "The only leak test" : some.size() + " of " + tests + " leak tests";
    }

    private static String sentence(ModuleReport report) {
        return ReportText.headline(report.report()) + " (module " + report.module() + ")";
    }

    private static String leak(ModuleReport leaking) {
        return ReportText.summary(leaking.report(), null)
                .replaceFirst("\n|$", Matcher.quoteReplacement(" (module " + leaking.module() + ")") + "$0");
    }

    private String whereToReadOn() {
        return index.map(page -> "Leak report: " + page)
                .orElseGet(() -> "Reports: "
                        + reports.reports().stream()
                                .map(report ->
                                        report.stored().file().getParent().toString())
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }
}
