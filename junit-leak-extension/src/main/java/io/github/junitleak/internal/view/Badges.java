package io.github.junitleak.internal.view;

import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Verdict;

/** Verdicts as words and symbols. */
public final class Badges {
    public static final Badge LEAKING = new Badge("leaking", "✗", "leaking");
    public static final Badge INCONCLUSIVE = new Badge("inconclusive", "?", "inconclusive");
    public static final Badge NOT_MEASURED = new Badge("not measured", "–", "unmeasured");
    /** A leak that the test's author expects. */
    public static final Badge KNOWN = new Badge("known leak", "=", "inconclusive");

    /** No leak where the test's author expects one. */
    public static final Badge GONE = new Badge("unexpectedly steady", "!", "inconclusive");

    /** Steady, but only a large leak would have been seen. */
    public static final Badge BLIND = new Badge("blind", "◌", "inconclusive");

    static final Badge STEADY = new Badge("steady", "✓", "steady");

    private Badges() {}

    public static Badge of(Finding finding) {
        if (!(finding instanceof Finding.Measured measured)) {
            return NOT_MEASURED;
        }
        return measured.verdict() == Verdict.STEADY && FindingText.isBlind(measured) ? BLIND : of(measured.verdict());
    }

    /** The report's verdict in the light of what is expected. */
    public static Badge of(LeakReport report) {
        return switch (report.verdict()) {
            case LEAKING -> report.isAsExpected() ? KNOWN : LEAKING;
            case INCONCLUSIVE -> INCONCLUSIVE;
            case STEADY -> report.isAsExpected() ? isBlind(report) ? BLIND : STEADY : GONE;
        };
    }

    private static boolean isBlind(LeakReport report) {
        return report.measured(Verdict.STEADY).stream().anyMatch(FindingText::isBlind);
    }

    private static Badge of(Verdict verdict) {
        return switch (verdict) {
            case LEAKING -> LEAKING;
            case INCONCLUSIVE -> INCONCLUSIVE;
            case STEADY -> STEADY;
        };
    }
}
