package io.github.junitleak.internal.view.text;

import io.github.junitleak.internal.view.Causes;
import io.github.junitleak.internal.view.References;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferencePath;
import java.util.ArrayList;
import java.util.List;

/** A reference path as a tree with one branch, root first. */
final class PathText {
    private static final String GAP = " ".repeat(6);

    /** Behind the reference that leads to the container. */
    private static final String ACCUMULATES = "   ← grows";

    private PathText() {}

    static List<String> of(ReferencePath path, int maxLinks) {
        List<Row> rows = cut(rows(path), maxLinks);
        int width = rows.stream()
                .filter(row -> !row.reference().isEmpty())
                .mapToInt(row -> row.owner().length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add("  GC root: " + References.root(path.root()));
        for (Row row : rows) {
            String padding = " ".repeat(Math.max(0, width - row.owner().length()));
            lines.add(("  ├ " + row.owner() + padding + GAP + row.reference()).stripTrailing());
        }
        lines.add("  ╰ " + path.className());
        return lines;
    }

    private record Row(String owner, String reference) {}

    /** An array is shown with the field that holds it, {@code .table[*]}: what it is made of is no news. */
    private static List<Row> rows(ReferencePath path) {
        List<Link> links = path.links();
        int gaining = Causes.accumulatesAt(path).orElse(-1);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            if (link.skipped() > 0) {
                rows.add(leftOut(link.skipped(), "reference"));
            }
            String reference = References.reference(link);
            String mark = i == gaining ? ACCUMULATES : "";
            if (i + 1 < links.size() && !reference.isEmpty() && isElement(links.get(i + 1))) {
                i++;
                reference += References.reference(links.get(i));
            }
            rows.add(new Row(link.owner(), reference + mark));
        }
        return rows;
    }

    private static boolean isElement(Link link) {
        return link.skipped() == 0 && link.kind() == Link.Kind.ELEMENT;
    }

    /** Both ends of a long path matter: who holds it, and what holds the object. */
    private static List<Row> cut(List<Row> rows, int max) {
        if (rows.size() <= max) {
            return rows;
        }
        int head = (max - 1) / 2;
        int tail = max - 1 - head;
        List<Row> cut = new ArrayList<>(rows.subList(0, head));
        cut.add(leftOut(rows.size() - max + 1, "step"));
        cut.addAll(rows.subList(rows.size() - tail, rows.size()));
        return cut;
    }

    private static Row leftOut(int count, String noun) {
        return new Row("… " + count + " " + noun + (count == 1 ? "" : "s") + " left out", "");
    }
}
