package io.github.junitleak.maven;

import io.github.junitleak.maven.CollectedReports.ModuleReport;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.Verdict;
import io.github.junitleak.report.ReportText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges the reports of a build, in sentences. */
final class Check {
    private final CollectedReports reports;
    private final Optional<Path> index;

    /** @param index the page that this build has written about these reports */
    Check(CollectedReports reports, Optional<Path> index) {
        this.reports = reports;
        this.index = index;
    }

    /** Names each leaking test in two lines, and where to read on; absent if none leaks. */
    Optional<String> leaks() {
        List<ModuleReport> leaking = reports.with(Verdict.LEAKING);
        if (leaking.isEmpty()) {
            return Optional.empty();
        }
        int tests = reports.reports().size();
        String count = tests == 1 ? "The only leak test" : leaking.size() + " of " + tests + " leak tests";
        return Optional.of(Lines.of(
                        count + " found a leak:",
                        leaking.stream().map(Check::leak).toList())
                + "\n" + whereToReadOn());
    }

    /**
     * What a reader of the build's log should know although it does not fail the build; one sentence or two lines each.
     */
    List<String> remarks() {
        return Stream.concat(
                        reports.with(Verdict.INCONCLUSIVE).stream()
                                .map(report ->
                                        ReportText.headline(report.report()) + " (module " + report.module() + ")"),
                        reports.failed().stream()
                                .map(module -> "Leak tests of module " + module
                                        + " are not checked: its build failed before its reports were read"))
                .toList();
    }

    private static String leak(ModuleReport leaking) {
        return ReportText.headline(leaking.report()) + "\n  module " + leaking.module() + ": "
                + evidence(leaking.report().evidence());
    }

    private static String evidence(Evidence evidence) {
        Stream<String> growing = evidence.classes().stream().limit(1).map(grows -> "growing " + grows.name());
        Stream<String> allocated = evidence.sites().stream().limit(1).map(Check::allocated);
        String known = Stream.concat(growing, allocated).collect(Collectors.joining(", "));
        return known.isEmpty() ? "no evidence of what grows" : known;
    }

    private static String allocated(AllocationSite site) {
        if (site.frames().isEmpty()) {
            return site.className() + " allocated at an unknown place";
        }
        Frame frame = site.frames().get(site.applicationFrame());
        String line = frame.line() < 1 ? "" : ", line " + frame.line();
        return site.className() + " allocated in " + frame.className() + "." + frame.method() + line;
    }

    private String whereToReadOn() {
        return index.map(page -> "Leak report: " + page)
                .orElseGet(() -> "Reports: "
                        + reports.directories().stream()
                                .map(directory -> directory.path().toString())
                                .collect(Collectors.joining(", "))
                        + "; the goal report-aggregate makes pages of them");
    }
}
