package io.github.junitleak.internal.view;

import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Verdict;
import java.util.List;
import java.util.Optional;

/** What was found of one resource, in words that claim no more than was measured. */
public final class FindingText {
    /**
     * A steady test that could only have seen a larger leak per iteration has not shown much: this is what a small
     * object graph of an application takes, and for what is counted one per iteration.
     */
    private static final double BLIND_BYTES = 16 * 1024;

    private static final double BLIND_COUNT = 1;

    private FindingText() {}

    /**
     * For instance {@code +98 B}, {@code no leak of 0.9 B or more}, {@code within budget: 56 of 64 B}, {@code blind
     * below 197 KiB}; all per iteration.
     */
    public static String of(Finding finding) {
        if (!(finding instanceof Finding.Measured measured)) {
            return "not measured";
        }
        return switch (measured.verdict()) {
            case LEAKING -> growth(measured);
            case INCONCLUSIVE -> "undecided";
            case STEADY -> steady(measured);
        };
    }

    /**
     * The findings that a table shows of a test: those that have its verdict; of a steady test only the first, or the
     * one that is blind. Empty where nothing was measured.
     */
    public static List<Finding.Measured> deciding(LeakReport report) {
        List<Finding.Measured> findings = report.measured(report.verdict());
        if (report.verdict() != Verdict.STEADY) {
            return findings;
        }
        return findings.stream()
                .filter(FindingText::isBlind)
                .findFirst()
                .or(() -> findings.stream().findFirst())
                .map(List::of)
                .orElse(List.of());
    }

    /** Whether a steady finding could only have seen a leak that few tests would miss anyway. */
    public static boolean isBlind(Finding.Measured finding) {
        double limit = finding.resource().isBytes() ? BLIND_BYTES : BLIND_COUNT;
        return finding.growth()
                .filter(growth -> growth.detectionLimit() > Math.max(limit, finding.budget()))
                .isPresent();
    }

    /** With the unit of what is counted: {@code +2.00 threads}. */
    public static String withUnit(Resource resource, String number) {
        return resource.isBytes() ? number : number + " " + resource.unit();
    }

    private static String steady(Finding.Measured finding) {
        Resource resource = finding.resource();
        Optional<String> limit =
                finding.growth().map(growth -> Numbers.detectionLimit(resource, growth.detectionLimit()));
        if (isBlind(finding)) {
            return "blind below " + limit.orElseThrow();
        }
        if (finding.budget() > 0) {
            return "within budget: " + growth(finding) + " of " + Numbers.budget(resource, finding.budget());
        }
        return limit.map(least -> "no leak of " + least + " or more").orElse("steady");
    }

    private static String growth(Finding.Measured finding) {
        return finding.growth()
                .map(growth -> Numbers.growths(finding.resource(), growth, finding.budget())
                        .growth())
                .orElse("unknown");
    }
}
