package io.github.junitleak.benchmarks.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table with the first column left and the others right. */
public final class MarkdownTable {

    private final int columns;
    private final List<String> lines = new ArrayList<>();

    public MarkdownTable(String... titles) {
        columns = titles.length;
        row(titles);
        lines.add("|---|" + "--:|".repeat(columns - 1));
    }

    public void row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("a row has " + cells.length + " cells, must have " + columns);
        }
        lines.add(Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |")));
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
