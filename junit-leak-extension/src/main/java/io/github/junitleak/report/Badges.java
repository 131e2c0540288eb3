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
    /** A leak that the test's author expects. */
    static final Badge KNOWN = new Badge("known leak", "=", "inconclusive");

    /** No leak where the test's author expects one. */
    static final Badge GONE = new Badge("unexpectedly steady", "!", "inconclusive");

    static final Badge STEADY = new Badge("steady", "✓", "steady");

    private Badges() {}

    static Badge of(Finding finding) {
        return finding instanceof Finding.Measured measured ? of(measured.verdict()) : NOT_MEASURED;
    }

    /**
     * The report's verdict in the light of what is expected. A run of which nothing could be measured has not shown
     * that anything is steady.
     */
    static Badge of(LeakReport report) {
        if (report.findings().stream().noneMatch(Finding.Measured.class::isInstance)) {
            return NOT_MEASURED;
        }
        return switch (report.verdict()) {
            case LEAKING -> report.isAsExpected() ? KNOWN : LEAKING;
            case INCONCLUSIVE -> INCONCLUSIVE;
            case STEADY -> report.expected() == Verdict.LEAKING ? GONE : STEADY;
        };
    }

    private static Badge of(Verdict verdict) {
        return switch (verdict) {
            case LEAKING -> LEAKING;
            case INCONCLUSIVE -> INCONCLUSIVE;
            case STEADY -> STEADY;
        };
    }
}
