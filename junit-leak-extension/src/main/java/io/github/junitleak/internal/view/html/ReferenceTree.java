package io.github.junitleak.internal.view.html;

import io.github.junitleak.internal.view.Numbers;
import io.github.junitleak.internal.view.html.templates.TreeView;
import io.github.junitleak.internal.view.html.templates.TreeView.End;
import io.github.junitleak.internal.view.html.templates.TreeView.Step;
import io.github.junitleak.internal.view.text.ChainText;
import io.github.junitleak.model.Evidence.Accumulation;
import io.github.junitleak.model.Evidence.ReferenceChain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reference chains as trees, one per root: chains that begin alike share their beginning. A branch that does not
 * fork is one node, and only the heaviest of several is unfolded.
 */
final class ReferenceTree {
    private final Map<Step, ReferenceTree> children = new LinkedHashMap<>();
    private final List<ReferenceChain> ends = new ArrayList<>();
    private final Set<Optional<Accumulation>> told;
    private long samples;

    /** @param told containers that the chains to their elements speak of, so that others need not */
    private ReferenceTree(Set<Optional<Accumulation>> told) {
        this.told = told;
    }

    /** The heaviest first. */
    static List<TreeView> of(List<ReferenceChain> chains) {
        ReferenceTree tree = new ReferenceTree(new HashSet<>());
        chains.forEach(tree::add);
        chains.stream().filter(ReferenceChain::isOfElements).forEach(chain -> tree.told.add(chain.accumulation()));
        return tree.nodes(tree.samples, true);
    }

    private void add(ReferenceChain chain) {
        samples += chain.samples();
        ReferenceTree branch = child(new Step("", "GC root: " + chain.root(), ""), chain.samples());
        for (var link : chain.links()) {
            String gap = link.skipped() == 0 ? "" : link.skipped() + " references that the JVM left out";
            String reference =
                    (link.isStatic() ? "static " : "") + link.reference().orElse("");
            branch = branch.child(new Step(gap, link.owner(), reference), chain.samples());
        }
        branch.ends.add(chain);
    }

    private ReferenceTree child(Step step, int more) {
        ReferenceTree child = children.computeIfAbsent(step, key -> new ReferenceTree(told));
        child.samples += more;
        return child;
    }

    private List<TreeView> nodes(long all, boolean isOpen) {
        List<TreeView> nodes = new ArrayList<>();
        children.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Step, ReferenceTree> entry) -> -entry.getValue().samples))
                .forEach(entry -> nodes.add(entry.getValue().node(entry.getKey(), all, isOpen && nodes.isEmpty())));
        return nodes;
    }

    private TreeView node(Step first, long all, boolean isOpen) {
        List<Step> steps = new ArrayList<>();
        ReferenceTree fork = this;
        while (fork.ends.isEmpty() && fork.children.size() == 1) {
            Map.Entry<Step, ReferenceTree> only =
                    fork.children.entrySet().iterator().next();
            steps.add(only.getKey());
            fork = only.getValue();
        }
        return new TreeView(
                first,
                Numbers.share(samples, all) + " of the samples",
                isOpen,
                steps,
                fork.ends.stream().map(this::end).toList(),
                fork.nodes(all, isOpen));
    }

    private End end(ReferenceChain chain) {
        boolean isNews = chain.isOfElements() || !told.contains(chain.accumulation());
        return new End(
                chain.className(),
                chain.samples() + " of " + chain.sampled() + " samples",
                isNews ? ChainText.place(chain).orElse("") : "",
                chain.fingerprint());
    }
}
