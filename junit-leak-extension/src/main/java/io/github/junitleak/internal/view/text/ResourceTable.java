package io.github.junitleak.internal.view.text;

import io.github.junitleak.internal.view.Numbers;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Verdict;
import java.util.List;

/** One row per watched resource: first and last reading, growth, and what follows. */
public final class ResourceTable {
    private ResourceTable() {}

    public static List<String> of(LeakReport report) {
        TextTable table = new TextTable(TextTable.left(18), TextTable.left(21), TextTable.right(13), TextTable.left(0));
        table.row("Resource", "first → last", "per iteration");
        for (Finding finding : report.findings()) {
            String label = "  " + finding.resource().label();
            if (finding instanceof Finding.Measured measured) {
                table.row(label, readings(measured), rate(measured), state(measured, report));
            } else if (finding instanceof Finding.NotMeasured not) {
                table.row(label, "not measured: " + not.obstacle());
            }
        }
        return table.lines();
    }

    private static String readings(Finding.Measured finding) {
        Series series = finding.series();
        return series.size() == 0
                ? "no reading"
                : Numbers.values(
                        finding.resource(),
                        series.first().value(),
                        series.last().value());
    }

    /** Of a steady resource only where a growth was allowed: else it is the noise of the regression. */
    private static String rate(Finding.Measured finding) {
        if (finding.verdict() == Verdict.STEADY && finding.budget() == 0) {
            return "";
        }
        return finding.growth()
                .map(growth -> Numbers.growths(finding.resource(), growth, finding.budget())
                        .growth())
                .orElse("");
    }

    private static String state(Finding.Measured finding, LeakReport report) {
        String reason = finding.reason().map(text -> ": " + text).orElse("");
        return switch (finding.verdict()) {
            case STEADY -> "steady" + reason;
            case LEAKING ->
                "growing, " + rises(finding.series()) + " of "
                        + Math.max(0, finding.series().size() - 1) + reason;
            case INCONCLUSIVE -> "inconclusive" + (isInHeadline(finding, report) ? "" : reason);
        };
    }

    private static boolean isInHeadline(Finding.Measured finding, LeakReport report) {
        return report.verdict() == Verdict.INCONCLUSIVE
                && report.measured(Verdict.INCONCLUSIVE).get(0).equals(finding);
    }

    /** Checkpoints that read more than the one before; the first has none before it. */
    private static int rises(Series series) {
        int rises = 0;
        for (int i = 1; i < series.size(); i++) {
            if (series.points().get(i).value() > series.points().get(i - 1).value()) {
                rises++;
            }
        }
        return rises;
    }
}
