package io.github.junitleak.internal.evidence.chain;

import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferenceChain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Chains to objects of one class that differ at most in their root and in how much of them the JVM left out. */
final class ChainGroup {
    private final String className;
    private final List<Link> links;
    private final Map<String, Integer> roots = new HashMap<>();
    /** For each link the different objects that it starts from. */
    private final List<Set<Long>> owners = new ArrayList<>();

    private int samples;
    private boolean goingOn;

    ChainGroup(String className, Chain first) {
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

    /** @param chain the sample's */
    void add(Chain chain, Sample sample) {
        samples++;
        goingOn |= sample.late();
        roots.merge(chain.root(), 1, Integer::sum);
        for (int i = 0; i < links.size(); i++) {
            owners.get(i).add(sample.owners()[i]);
            Link other = chain.links().get(i);
            if (other.skipped() > links.get(i).skipped()) {
                links.set(i, other);
            }
        }
    }

    ReferenceChain toChain(int sampled, long iterations, String fingerprint) {
        Accumulating accumulating = new Accumulating(
                className, links, owners.stream().mapToInt(Set::size).toArray(), samples, iterations);
        return new ReferenceChain(className, root(), links, samples, sampled, accumulating.place(), fingerprint);
    }

    /**
     * The one root; or the name that the roots share but for its numbers, as the threads of a pool do; or the usual.
     */
    private String root() {
        if (roots.size() > 1) {
            List<String> names = roots.keySet().stream()
                    .map(ChainGroup::withoutNumbers)
                    .distinct()
                    .collect(Collectors.toList());
            return names.size() == 1 ? names.get(0) : mostFrequent() + " and others";
        }
        return mostFrequent();
    }

    private String mostFrequent() {
        int most = Collections.max(roots.values());
        return roots.keySet().stream()
                .filter(root -> roots.get(root) == most)
                .min(String::compareTo)
                .orElseThrow();
    }

    private static String withoutNumbers(String root) {
        StringBuilder result = new StringBuilder();
        for (char c : root.toCharArray()) {
            boolean digit = c >= '0' && c <= '9';
            if (!digit) {
                result.append(c);
            } else if (result.length() == 0 || result.charAt(result.length() - 1) != '*') {
                result.append('*');
            }
        }
        return result.toString();
    }
}
