package io.github.junitleak.internal.view.text;

import java.util.ArrayList;
import java.util.List;

/** Rows of aligned cells, three spaces apart. A row may be short: its last cell then runs on over the other columns. */
final class TextTable {
    private static final String GAP = "   ";

    private final Column[] columns;
    private final List<String[]> rows = new ArrayList<>();

    /** @param width the least number of characters, so that tables of different reports look alike */
    record Column(int width, boolean right) {}

    static Column left(int width) {
        return new Column(width, false);
    }

    static Column right(int width) {
        return new Column(width, true);
    }

    TextTable(Column... columns) {
        this.columns = columns;
    }

    void row(String... cells) {
        rows.add(cells);
    }

    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(String[] cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String padding = " ".repeat(Math.max(0, width(i) - cells[i].length()));
            line.append(i == 0 ? "" : GAP);
            line.append(columns[i].right() ? padding + cells[i] : cells[i] + padding);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream()
                .filter(cells -> column < cells.length - 1 || cells.length == columns.length)
                .mapToInt(cells -> cells[column].length())
                .reduce(columns[column].width(), Math::max);
    }
}
