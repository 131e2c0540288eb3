package io.github.junitleak.benchmarks.accuracy;

import io.github.junitleak.model.Confirmation;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Verdict;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of a report that the document speaks of: about the resource that matters in the case, numbers are NaN where
 * there is none.
 *
 * @param accused resources that the report calls leaking, separated by commas
 * @param resource of the following numbers
 * @param growth per iteration
 * @param detectionLimit per iteration
 * @param iterations measured ones
 * @param bodyMillis time in the body
 * @param named what the evidence says of the case's culprit
 * @param note the finding's reason, and what the confirming JVM says; or why there is no report
 * @param series {@code iteration:value} of each checkpoint
 */
record Reading(
        String accused,
        String resource,
        double growth,
        double detectionLimit,
        long iterations,
        long bodyMillis,
        Culprit.Named named,
        String note,
        String series) {

    static Reading none(String note) {
        return new Reading("", "", Double.NaN, Double.NaN, 0, 0, Culprit.Named.UNASKED, note, "");
    }

    static Reading of(LeakReport report, Case subject) {
        String accused = report.measured(Verdict.LEAKING).stream()
                .map(finding -> finding.resource().name())
                .collect(Collectors.joining(","));
        return report.measured(resource(report, subject.expectation()))
                .map(finding -> new Reading(
                        accused,
                        finding.resource().name(),
                        finding.growth().map(Finding.Growth::perIteration).orElse(Double.NaN),
                        finding.growth().map(Finding.Growth::detectionLimit).orElse(Double.NaN),
                        report.measurement().iterations(),
                        report.measurement().bodyMillis(),
                        subject.culprit()
                                .map(culprit -> culprit.namedBy(report))
                                .orElse(Culprit.Named.UNASKED),
                        note(report, finding),
                        text(finding.series())))
                .orElseGet(() -> none("not measured"));
    }

    /** What leaks by the report if that is wrong, else what leaks by the case; the heap where nothing does. */
    private static Resource resource(LeakReport report, Expectation expectation) {
        if (expectation.leaks()) {
            return expectation.growth().keySet().iterator().next();
        }
        for (Verdict worst : new Verdict[] {Verdict.LEAKING, Verdict.INCONCLUSIVE}) {
            if (!report.measured(worst).isEmpty()) {
                return report.measured(worst).get(0).resource();
            }
        }
        return Resource.HEAP;
    }

    private static String note(LeakReport report, Finding.Measured finding) {
        return Stream.concat(finding.reason().stream(), report.confirmation().map(Confirmation::detail).stream())
                .collect(Collectors.joining("; "));
    }

    private static String text(Series series) {
        return series.points().stream()
                .map(point -> point.iteration() + ":" + point.value())
                .collect(Collectors.joining(" "));
    }
}
