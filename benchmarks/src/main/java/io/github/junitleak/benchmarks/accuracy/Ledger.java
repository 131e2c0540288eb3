package io.github.junitleak.benchmarks.accuracy;

import io.github.junitleak.benchmarks.jvm.Collector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs so far, one line of tab-separated values each, so that a suite of hours can be interrupted and continued.
 */
record Ledger(Path file) {

    private static final int COLUMNS = 18;

    void append(Run run) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, line(run) + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    List<Run> read() throws IOException {
        List<Run> runs = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                runs.add(run(line));
            }
        }
        return runs;
    }

    private static String line(Run run) {
        Reading reading = run.reading();
        List<Object> values = List.of(
                run.group(),
                run.id(),
                run.mode(),
                run.jdk(),
                run.collector(),
                run.repetition(),
                run.loaded(),
                run.outcome(),
                run.wallMillis(),
                reading.accused(),
                reading.resource(),
                reading.growth(),
                reading.detectionLimit(),
                reading.iterations(),
                reading.bodyMillis(),
                reading.named(),
                reading.note().replaceAll("\\s+", " "),
                reading.series());
        return String.join("\t", values.stream().map(Object::toString).toList());
    }

    private static Run run(String line) {
        String[] values = line.split("\t", -1);
        if (values.length != COLUMNS) {
            throw new IllegalStateException("a run has " + values.length + " values, must have " + COLUMNS
                    + "; the file is of another version, start without --continue");
        }
        Reading reading = new Reading(
                values[9],
                values[10],
                Double.parseDouble(values[11]),
                Double.parseDouble(values[12]),
                Long.parseLong(values[13]),
                Long.parseLong(values[14]),
                Culprit.Named.valueOf(values[15]),
                values[16],
                values[17]);
        return new Run(
                values[0],
                values[1],
                Mode.valueOf(values[2]),
                values[3],
                Collector.valueOf(values[4]),
                Integer.parseInt(values[5]),
                Boolean.parseBoolean(values[6]),
                Outcome.valueOf(values[7]),
                Long.parseLong(values[8]),
                reading);
    }
}
