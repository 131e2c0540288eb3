package io.github.junitleak.internal.view.text;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.junitleak.internal.view.FrameText;
import io.github.junitleak.internal.view.Numbers;
import io.github.junitleak.model.Evidence.Gained;
import io.github.junitleak.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What became more of each leaking resource other than the heap, by name; every table ends in an empty line. */
final class GainedTable {
    private static final int SHOWN = 3;

    private GainedTable() {}

    /** @param gained of any resources, most first in each */
    static List<String> of(List<Gained> gained, FrameText frames) {
        List<String> lines = new ArrayList<>();
        gained.stream()
                .collect(groupingBy(Gained::resource, TreeMap::new, toList()))
                .forEach((resource, all) -> add(lines, resource, all, frames));
        return lines;
    }

    private static void add(List<String> lines, Resource resource, List<Gained> all, FrameText frames) {
        List<Gained> shown = all.subList(0, Math.min(SHOWN, all.size()));
        String part = shown.size() < all.size() ? " (" + shown.size() + " of " + all.size() + ")" : "";
        TextTable table = new TextTable(TextTable.left(50), TextTable.right(0));
        table.row("New " + resource.noun() + part, "per iteration");
        for (Gained each : shown) {
            table.row("  " + each.name(), Numbers.rate(resource, each.perIteration()));
            if (!each.detail().isEmpty()) {
                table.row("    " + each.detail());
            }
            each.startedAt().ifPresent(frame -> table.row("    started at " + frames.line(frame)));
        }
        lines.addAll(table.lines());
        lines.add("");
    }
}
