package io.github.junitleak.internal.evidence.path;

import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferencePath;
import io.github.junitleak.model.Evidence.Root;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Paths to objects of one class that differ at most in their root and in how much of them the JVM left out. */
final class PathGroup {
    private final String className;
    private final List<Link> links;
    private final Map<Root, Integer> roots = new HashMap<>();
    /** For each link the different objects that it starts from. */
    private final List<Set<Long>> owners = new ArrayList<>();

    private int samples;
    private boolean goingOn;

    PathGroup(String className, SharedPath first) {
        this.className = className;
        this.links = new ArrayList<>(first.links());
        links.forEach(link -> owners.add(new HashSet<>()));
    }

    String className() {
        return className;
    }

    int size() {
        return samples;
    }

    /** Whether a sample is of the second half of the measured iterations. */
    boolean isGoingOn() {
        return goingOn;
    }

    /** @param path the sample's */
    void add(SharedPath path, Sample sample) {
        samples++;
        goingOn |= sample.late();
        roots.merge(path.root(), 1, Integer::sum);
        for (int i = 0; i < links.size(); i++) {
            owners.get(i).add(sample.owners()[i]);
            Link other = path.links().get(i);
            if (other.skipped() > links.get(i).skipped()) {
                links.set(i, other);
            }
        }
    }

    ReferencePath toPath(int sampled, long iterations, String fingerprint) {
        Accumulating accumulating = new Accumulating(
                className, links, owners.stream().mapToInt(Set::size).toArray(), samples, iterations);
        return ReferencePath.of(
                className,
                root(),
                links,
                samples,
                sampled,
                accumulating.container().orElse(null),
                fingerprint);
    }

    /**
     * The one root; or the name that the roots share but for its numbers, as the threads of a pool do; or the most
     * frequent.
     */
    private Root root() {
        List<Root> alike = roots.size() == 1
                ? List.copyOf(roots.keySet())
                : roots.keySet().stream()
                        .map(PathGroup::withoutNumbers)
                        .distinct()
                        .toList();
        return alike.size() == 1 ? alike.get(0) : mostFrequent();
    }

    private Root mostFrequent() {
        int most = Collections.max(roots.values());
        Root first = roots.keySet().stream()
                .filter(root -> roots.get(root) == most)
                .min(Comparator.comparing(Root::kind).thenComparing(Root::name))
                .orElseThrow();
        return new Root(first.kind(), first.name(), true);
    }

    private static Root withoutNumbers(Root root) {
        return Root.of(root.kind(), root.name().replaceAll("[0-9*]+", "*"));
    }
}
