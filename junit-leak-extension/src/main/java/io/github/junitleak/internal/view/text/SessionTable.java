package io.github.junitleak.internal.view.text;

import io.github.junitleak.internal.view.Badges;
import io.github.junitleak.internal.view.Cells;
import io.github.junitleak.internal.view.Printable;
import io.github.junitleak.internal.view.Tally;
import io.github.junitleak.internal.view.Words;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All leak tests of a JUnit session as one table of text, a line each, in the order in which they ran. */
public final class SessionTable {
    private static final int LONGEST_NAME = 72;

    private SessionTable() {}

    /**
     * @param reports at least one
     * @return lines that end in LF, the last without; names are made safe for a terminal
     */
    public static String of(List<LeakReport> reports) {
        TextTable table = new TextTable(
                TextTable.left(0), TextTable.left(0), TextTable.left(0), TextTable.right(0), TextTable.right(0));
        table.row("Leak tests (" + reports.size() + ")", "verdict", "", "growth/iteration", "detection limit");
        reports.forEach(report -> table.row(row(report)));
        return Stream.concat(table.lines().stream(), Stream.of(Tally.of(reports).words()))
                .map(Printable::text)
                .collect(Collectors.joining("\n"));
    }

    private static String[] row(LeakReport report) {
        String name = "  " + Words.cut(report.test().label(), LONGEST_NAME);
        String verdict = Badges.of(report).word();
        Optional<Finding.Measured> told = told(report);
        if (told.isEmpty()) {
            return new String[] {name, verdict};
        }
        Cells cells = Cells.of(told.get());
        return new String[] {name, verdict, told.get().resource().noun(), cells.growth(), cells.detectionLimit()};
    }

    /** The first finding that has the verdict; of a steady test that on the heap, if it was watched. */
    private static Optional<Finding.Measured> told(LeakReport report) {
        List<Finding.Measured> findings = report.measured(report.verdict());
        return Optional.of(report)
                .filter(steady -> steady.verdict() == Verdict.STEADY)
                .flatMap(steady -> steady.measured(Resource.HEAP))
                .or(() -> findings.stream().findFirst());
    }
}
