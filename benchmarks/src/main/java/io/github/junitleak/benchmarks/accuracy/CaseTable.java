package io.github.junitleak.benchmarks.accuracy;

import io.github.junitleak.benchmarks.document.Figures;
import io.github.junitleak.benchmarks.document.MarkdownTable;
import io.github.junitleak.model.Resource;
import java.util.List;
import java.util.Map;

/** One group's cases with their outcomes. */
record CaseTable(Group group, List<Case> cases, List<Run> runs) {

    void appendTo(StringBuilder text) {
        MarkdownTable table = group.leaks()
                ? new MarkdownTable(
                        "case",
                        "runs",
                        "found",
                        "missed",
                        "inconclusive",
                        "failed",
                        "growth per iteration",
                        "expected",
                        "named",
                        "s per run")
                : new MarkdownTable(
                        "case",
                        "runs",
                        "steady",
                        "false alarms",
                        "inconclusive",
                        "failed",
                        "growth per iteration",
                        "s per run");
        for (Case each : cases) {
            Tally tally = new Tally(runs.stream().filter(run -> run.isOf(each)).toList());
            if (tally.size() > 0) {
                table.row(group.leaks() ? leaking(each, tally) : clean(each, tally));
            }
        }
        text.append(table);
    }

    private static String[] leaking(Case each, Tally tally) {
        Map.Entry<Resource, Double> expected =
                each.expectation().growth().entrySet().iterator().next();
        return new String[] {
            each.id(),
            Integer.toString(tally.size()),
            tally.cell(Outcome.FOUND),
            tally.cell(Outcome.MISSED),
            tally.cell(Outcome.INCONCLUSIVE),
            tally.cell(Outcome.FAILED),
            growth(tally),
            Figures.rate(expected.getValue()) + " " + expected.getKey().unit(),
            named(tally),
            seconds(tally)
        };
    }

    private static String[] clean(Case each, Tally tally) {
        return new String[] {
            each.id(),
            Integer.toString(tally.size()),
            tally.cell(Outcome.STEADY),
            tally.cell(Outcome.FALSE_ALARM),
            tally.cell(Outcome.INCONCLUSIVE),
            tally.cell(Outcome.FAILED),
            growth(tally),
            seconds(tally)
        };
    }

    /** The median, and all of them if they differ. */
    private static String growth(Tally tally) {
        double[] values = tally.runs().stream()
                .mapToDouble(run -> run.reading().growth())
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return "–";
        }
        String median = Figures.rate(Figures.median(values));
        String least = Figures.rate(values[0]);
        String most = Figures.rate(values[values.length - 1]);
        return least.equals(most) ? median : median + " (" + least + " … " + most + ")";
    }

    /** Empty where nobody asked. */
    private static String named(Tally tally) {
        List<Culprit.Named> asked = tally.runs().stream()
                .map(run -> run.reading().named())
                .filter(named -> named != Culprit.Named.UNASKED)
                .toList();
        long both = asked.stream().filter(Culprit.Named.BOTH::equals).count();
        return asked.isEmpty() ? "" : both + " of " + asked.size();
    }

    private static String seconds(Tally tally) {
        return Figures.rate(Figures.median(tally.runs().stream()
                .mapToDouble(run -> run.wallMillis() / 1000.0)
                .toArray()));
    }
}
