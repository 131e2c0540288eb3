package io.github.junitleak.internal.view.text;

import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferenceChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A reference chain as a tree with one branch, root first. */
public final class ChainText {
    private static final String GAP = " ".repeat(6);

    private ChainText() {}

    static List<String> of(ReferenceChain chain, int maxLinks) {
        List<Step> steps = cut(steps(chain.links()), maxLinks);
        int width = steps.stream()
                .filter(step -> !step.reference().isEmpty())
                .mapToInt(step -> step.owner().length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add("  GC root: " + chain.root());
        for (Step step : steps) {
            String padding = " ".repeat(Math.max(0, width - step.owner().length()));
            lines.add(("  ├ " + step.owner() + padding + GAP + step.reference()).stripTrailing());
        }
        lines.add("  ╰ " + chain.className());
        place(chain).ifPresent(sentence -> lines.add("  " + sentence));
        return lines;
    }

    /** Where such objects gather, as a sentence; absent where that is not known. */
    public static Optional<String> place(ReferenceChain chain) {
        return chain.accumulation()
                .map(place -> (chain.isOfElements()
                                ? "They accumulate in "
                                : "They belong to " + place.element() + " objects, which accumulate in ")
                        + place.holder() + ", " + article(place.container()) + place.container() + ".");
    }

    private static String article(String noun) {
        return noun.matches("[aeiouAEIOU].*") ? "an " : "a ";
    }

    private record Step(String owner, String reference) {}

    /** An array is shown with the field that holds it, {@code .table[*]}: what it is made of is no news. */
    private static List<Step> steps(List<Link> links) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            if (link.skipped() > 0) {
                steps.add(leftOut(link.skipped(), "reference"));
            }
            String reference =
                    (link.isStatic() ? "static " : "") + link.reference().orElse("");
            if (i + 1 < links.size() && link.reference().isPresent() && isElement(links.get(i + 1))) {
                i++;
                reference += links.get(i).reference().orElseThrow();
            }
            steps.add(new Step(link.owner(), reference));
        }
        return steps;
    }

    private static boolean isElement(Link link) {
        return link.skipped() == 0
                && link.reference().filter(text -> text.startsWith("[")).isPresent();
    }

    /** Both ends of a long chain matter: who holds it, and what holds the object. */
    private static List<Step> cut(List<Step> steps, int max) {
        if (steps.size() <= max) {
            return steps;
        }
        int head = (max - 1) / 2;
        int tail = max - 1 - head;
        List<Step> cut = new ArrayList<>(steps.subList(0, head));
        cut.add(leftOut(steps.size() - max + 1, "step"));
        cut.addAll(steps.subList(steps.size() - tail, steps.size()));
        return cut;
    }

    private static Step leftOut(int count, String noun) {
        return new Step("… " + count + " " + noun + (count == 1 ? "" : "s") + " left out", "");
    }
}
