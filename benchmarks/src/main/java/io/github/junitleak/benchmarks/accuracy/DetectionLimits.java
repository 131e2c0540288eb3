package io.github.junitleak.benchmarks.accuracy;

import io.github.junitleak.benchmarks.document.Figures;
import io.github.junitleak.benchmarks.document.MarkdownTable;
import io.github.junitleak.benchmarks.jvm.Collector;
import io.github.junitleak.benchmarks.scenario.clean.EmptyBody;
import java.util.List;

/** What a blank run would have found: how far the measuring itself is from zero. */
record DetectionLimits(List<Run> runs) {

    void appendTo(StringBuilder text) {
        List<Run> blank = runs.stream()
                .filter(run -> run.id().equals(EmptyBody.class.getSimpleName()) && run.mode() == Mode.DEFAULT)
                .filter(run -> !Double.isNaN(run.reading().detectionLimit()))
                .toList();
        if (blank.isEmpty()) {
            return;
        }
        MarkdownTable table = new MarkdownTable(
                "JDK", "collector", "runs", "detection limit, median", "largest", "iterations, median");
        for (String jdk : AccuracyDocument.jdks(blank)) {
            for (Collector collector : Collector.values()) {
                row(table, jdk, collector, blank);
            }
        }
        text.append("\n## Detection limit\n\n")
                .append(
                        "Of the empty body at default settings: the smallest heap growth, in bytes per iteration, that the run\n")
                .append("would have called a leak.\n\n")
                .append(table);
    }

    private static void row(MarkdownTable table, String jdk, Collector collector, List<Run> blank) {
        List<Run> here = blank.stream()
                .filter(run -> run.jdk().equals(jdk) && run.collector() == collector)
                .toList();
        double[] limits = here.stream()
                .mapToDouble(run -> run.reading().detectionLimit())
                .sorted()
                .toArray();
        if (limits.length > 0) {
            table.row(
                    jdk,
                    collector.label(),
                    Integer.toString(limits.length),
                    Figures.rate(Figures.median(limits)),
                    Figures.rate(limits[limits.length - 1]),
                    Figures.rate(Figures.median(here.stream()
                            .mapToDouble(run -> run.reading().iterations())
                            .toArray())));
        }
    }
}
