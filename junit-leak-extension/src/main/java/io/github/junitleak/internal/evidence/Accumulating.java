package io.github.junitleak.internal.evidence;

import io.github.junitleak.model.Evidence.Accumulation;
import io.github.junitleak.model.Evidence.Link;
import java.util.List;
import java.util.Optional;

/**
 * Finds the container that gains the objects at the end of a chain, distinct from the objects and from the root.
 *
 * <p>Along the chain, the owners are one and the same object for all samples as far as the container reaches, and as
 * many objects as there are samples behind it: each element has a node of its own, but all of them one table. What is
 * inside a collection of the JDK is named by the collection.
 *
 * @param className at the end of the chain
 * @param links from the root
 * @param owners how many different objects each link starts from
 * @param samples with this chain
 */
record Accumulating(String className, List<Link> links, int[] owners, int samples) {

    /** A container must hold this many of the samples, or there are as good as as many containers as elements. */
    private static final int ELEMENTS = 3;

    /** Empty where a single sample shows nothing, or where every object has a container of its own. */
    Optional<Accumulation> place() {
        int index = lastShared();
        if (index < 0) {
            return Optional.empty();
        }
        while (index > 0 && isInsideOfCollection(links.get(index).owner()) && isKnown(index - 1)) {
            index--;
        }
        Link link = links.get(index);
        if (link.isStatic() || index == 0) {
            return Optional.of(new Accumulation(holder(link), typeBehind(index)));
        }
        return Optional.of(new Accumulation(holder(links.get(index - 1)), link.owner()));
    }

    private int lastShared() {
        int last = -1;
        for (int i = 0; i < links.size(); i++) {
            if (samples >= ELEMENTS && owners[i] * ELEMENTS <= samples) {
                last = i;
            }
        }
        return last;
    }

    private boolean isKnown(int index) {
        return links.get(index).reference().isPresent();
    }

    /** Arrays, and nodes and segments, which are nested classes of the JDK's collections. */
    private static boolean isInsideOfCollection(String owner) {
        return owner.endsWith("[]") || owner.startsWith("java.util.") && owner.contains("$");
    }

    private String typeBehind(int index) {
        return index + 1 < links.size() ? links.get(index + 1).owner() : className;
    }

    private static String holder(Link link) {
        return (link.isStatic() ? "static " : "")
                + link.owner()
                + link.reference().orElse(" …");
    }
}
