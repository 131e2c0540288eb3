package io.github.junitleak.internal.view.text;

import io.github.junitleak.internal.view.References;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferencePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A reference path as a tree with one branch, root first. */
public final class PathText {
    private static final String GAP = " ".repeat(6);

    private PathText() {}

    static List<String> of(ReferencePath path, int maxLinks) {
        List<Row> rows = cut(rows(path.links()), maxLinks);
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
        accumulation(path).ifPresent(sentence -> lines.add("  " + sentence));
        return lines;
    }

    /** Where such objects gather, as a sentence; absent where that is not known. */
    public static Optional<String> accumulation(ReferencePath path) {
        return path.accumulation()
                .map(found -> (path.isOfElements()
                                ? "They accumulate in "
                                : "They belong to " + found.element() + " objects, which accumulate in ")
                        + References.qualified(found.holder()) + ", " + article(found.container()) + found.container()
                        + ".");
    }

    private static String article(String noun) {
        return noun.matches("[aeiouAEIOU].*") ? "an " : "a ";
    }

    private record Row(String owner, String reference) {}

    /** An array is shown with the field that holds it, {@code .table[*]}: what it is made of is no news. */
    private static List<Row> rows(List<Link> links) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            if (link.skipped() > 0) {
                rows.add(leftOut(link.skipped(), "reference"));
            }
            String reference = References.reference(link);
            if (i + 1 < links.size() && !reference.isEmpty() && isElement(links.get(i + 1))) {
                i++;
                reference += References.reference(links.get(i));
            }
            rows.add(new Row(link.owner(), reference));
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
