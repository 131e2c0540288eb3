package io.github.junitleak.report;

import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Verdict;
import io.github.junitleak.report.templates.Badge;

/** Verdicts as words and symbols. */
final class Badges {
    static final Badge LEAKING = new Badge("leaking", "✗", "leaking");
    static final Badge INCONCLUSIVE = new Badge("inconclusive", "?", "inconclusive");
    static final Badge NOT_MEASURED = new Badge("not measured", "–", "unmeasured");
    static final Badge STEADY = new Badge("steady", "✓", "steady");

    private Badges() {}

    static Badge of(Finding finding) {
        return finding instanceof Finding.Measured measured ? of(measured.verdict()) : NOT_MEASURED;
    }

    /**
     * Like the report's verdict, but a run of which nothing could be measured has not shown that anything is steady.
     */
    static Badge of(LeakReport report) {
        boolean measured = report.findings().stream().anyMatch(Finding.Measured.class::isInstance);
        return measured ? of(report.verdict()) : NOT_MEASURED;
    }

    private static Badge of(Verdict verdict) {
        return switch (verdict) {
            case LEAKING -> LEAKING;
            case INCONCLUSIVE -> INCONCLUSIVE;
            case STEADY -> STEADY;
        };
    }
}
