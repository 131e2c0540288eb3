package io.github.junitleak.build;

import io.github.junitleak.internal.view.Printable;
import java.util.ArrayList;
import java.util.List;

/** A message of several lines: a head, and items indented below it. */
final class Lines {
    private Lines() {}

    /** Sentences with names of files, or of tests, that could otherwise forge a line of the log. */
    static List<String> safe(List<String> sentences) {
        return sentences.stream().map(Printable::text).toList();
    }

    static String of(String head, List<String> items) {
        List<String> lines = new ArrayList<>();
        lines.add(head);
        items.forEach(item -> item.lines().forEach(line -> lines.add("  " + line)));
        return String.join("\n", lines);
    }
}
