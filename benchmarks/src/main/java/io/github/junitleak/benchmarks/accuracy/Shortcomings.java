package io.github.junitleak.benchmarks.accuracy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Every verdict that was not right, with the readings that led to it. */
record Shortcomings(List<Run> wrong) {

    void appendTo(StringBuilder text) {
        text.append("\n## What falls short\n\n");
        if (wrong.isEmpty()) {
            text.append("Nothing in these runs.\n");
            return;
        }
        Map<String, List<Run>> alike = wrong.stream()
                .collect(Collectors.groupingBy(Shortcomings::subject, LinkedHashMap::new, Collectors.toList()));
        alike.forEach((subject, runs) -> {
            Run example = runs.get(0);
            text.append("- ").append(subject).append(", ").append(places(runs)).append(".");
            if (!example.reading().note().isEmpty()) {
                text.append(" ").append(sentence(example.reading().note()));
            }
            if (!example.reading().series().isEmpty()) {
                text.append(" ")
                        .append(example.reading().resource())
                        .append(" by iterations, in one of them: `")
                        .append(example.reading().series())
                        .append("`.");
            }
            text.append("\n");
        });
    }

    private static String subject(Run run) {
        return run.group().toLowerCase(Locale.ROOT) + " " + run.id()
                + (run.mode() == Mode.GIVEN ? " with given iterations" : "") + ": " + run.outcome();
    }

    /** Where, and how often. */
    private static String places(List<Run> runs) {
        Map<String, Long> counts = runs.stream()
                .collect(Collectors.groupingBy(
                        run -> "JDK " + run.jdk() + " " + run.collector().label() + (run.loaded() ? " loaded" : ""),
                        LinkedHashMap::new,
                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " × " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String sentence(String note) {
        return Character.toUpperCase(note.charAt(0)) + note.substring(1) + (note.endsWith(".") ? "" : ".");
    }
}
