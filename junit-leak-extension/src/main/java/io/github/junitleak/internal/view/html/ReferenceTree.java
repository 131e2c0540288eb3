package io.github.junitleak.internal.view.html;

import io.github.junitleak.internal.view.Numbers;
import io.github.junitleak.internal.view.References;
import io.github.junitleak.internal.view.html.templates.TreeView;
import io.github.junitleak.internal.view.html.templates.TreeView.End;
import io.github.junitleak.internal.view.html.templates.TreeView.Step;
import io.github.junitleak.internal.view.text.PathText;
import io.github.junitleak.model.Evidence.Accumulation;
import io.github.junitleak.model.Evidence.ReferencePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reference paths as trees, one per root: paths that begin alike share their beginning. A branch that does not fork
 * is one node, and only the heaviest of several is unfolded.
 */
final class ReferenceTree {
    private final Map<Step, ReferenceTree> children = new LinkedHashMap<>();
    private final List<ReferencePath> ends = new ArrayList<>();
    private final Set<Optional<Accumulation>> told;
    private long samples;

    /** @param told containers that the paths to their elements speak of, so that others need not */
    private ReferenceTree(Set<Optional<Accumulation>> told) {
        this.told = told;
    }

    /** The heaviest first. */
    static List<TreeView> of(List<ReferencePath> paths) {
        ReferenceTree tree = new ReferenceTree(new HashSet<>());
        paths.forEach(tree::add);
        paths.stream().filter(ReferencePath::isOfElements).forEach(path -> tree.told.add(path.accumulation()));
        return tree.nodes(tree.samples, true);
    }

    private void add(ReferencePath path) {
        samples += path.samples();
        ReferenceTree branch = child(new Step("", "GC root: " + References.root(path.root()), ""), path.samples());
        for (var link : path.links()) {
            String gap = link.skipped() == 0 ? "" : link.skipped() + " references that the JVM left out";
            branch = branch.child(new Step(gap, link.owner(), References.reference(link)), path.samples());
        }
        branch.ends.add(path);
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

    private End end(ReferencePath path) {
        boolean isNews = path.isOfElements() || !told.contains(path.accumulation());
        return new End(
                path.className(),
                path.samples() + " of " + path.sampled() + " samples",
                isNews ? PathText.accumulation(path).orElse("") : "",
                path.fingerprint());
    }
}
