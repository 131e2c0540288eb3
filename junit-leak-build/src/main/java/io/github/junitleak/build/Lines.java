package io.github.junitleak.build;

import java.util.ArrayList;
import java.util.List;

/** A message of several lines: a head, and items indented below it. */
final class Lines {
    private Lines() {}

    static String of(String head, List<String> items) {
        List<String> lines = new ArrayList<>();
        lines.add(head);
        items.forEach(item -> item.lines().forEach(line -> lines.add("  " + line)));
        return String.join("\n", lines);
    }
}
