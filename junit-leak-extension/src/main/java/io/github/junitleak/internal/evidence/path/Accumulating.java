package io.github.junitleak.internal.evidence.path;

import io.github.junitleak.model.Evidence.Accumulation;
import io.github.junitleak.model.Evidence.Link;
import java.util.List;
import java.util.Optional;

/**
 * Finds the container that gains the objects at the end of a path, distinct from the objects and from the root.
 *
 * <p>Along the path, the owners are one and the same object for all samples, or a few, as far as the container reaches,
 * and behind it about as many as there were iterations: each element has a node of its own, but all of them one table.
 * What is inside a collection of the JDK is named by the collection.
 *
 * @param className at the end of the path
 * @param links from the root
 * @param owners how many different objects each link starts from
 * @param samples with this path
 * @param iterations in which they were allocated
 */
record Accumulating(String className, List<Link> links, int[] owners, int samples, long iterations) {

    /** Fewer objects than these may be the segments of one map, or the threads of a pool. */
    private static final int FEW = 3;

    /** A leak may leave an object behind in every tenth iteration only, and half of them be sampled. */
    private static final int PART = 20;

    private static final String WRAPPERS = "java.util.Collections$";

    /** Registers every object that has a {@code finalize()}, whoever holds that. */
    private static final String FINALIZER = "java.lang.ref.Finalizer";

    private static final String THREAD_LOCAL = "java.lang.ThreadLocal$ThreadLocalMap$Entry";

    /**
     * Empty where too few samples show nothing, where every object has a container of its own, and for nodes and
     * arrays.
     */
    Optional<Accumulation> container() {
        int elements = firstOfMany();
        if (className.equals(FINALIZER) || elements <= 0 || isInsideOfCollection(element(elements))) {
            return Optional.empty();
        }
        String element = element(elements);
        int index = elements - 1;
        while (index > 0 && isKnown(index - 1) && isInside(links.get(index).owner(), element)) {
            index--;
        }
        int holder = index == 0 || links.get(index).isStatic() ? index : index - 1;
        while (holder > 0 && isWrapper(links.get(holder).owner()) && isKnown(holder - 1)) {
            holder--;
        }
        return Optional.of(new Accumulation(links.get(holder), container(holder), element));
    }

    /** Elements may be linked to each other, so that the first of them seems to hold the others. */
    private static boolean isInside(String owner, String element) {
        return isInsideOfCollection(owner) || owner.equals(element);
    }

    /** The first link whose owners are many; the number of links where only the objects at the end are. */
    private int firstOfMany() {
        long many = Math.max(FEW, iterations / PART);
        for (int i = 0; i < links.size(); i++) {
            if (owners[i] >= many) {
                return i;
            }
        }
        return samples >= many ? links.size() : -1;
    }

    /** The first of many that is no part of a collection. */
    private String element(int first) {
        for (int i = first; i < links.size(); i++) {
            String owner = links.get(i).owner();
            if (!isInsideOfCollection(owner) && !owner.equals(THREAD_LOCAL)) {
                return owner;
            }
        }
        return className;
    }

    private boolean isKnown(int index) {
        return links.get(index).kind() != Link.Kind.UNKNOWN;
    }

    /** Arrays, and nodes and segments, which are nested classes of the JDK's collections. */
    private static boolean isInsideOfCollection(String owner) {
        return owner.endsWith("[]") || owner.startsWith("java.util.") && owner.contains("$");
    }

    /** What only passes on to the collection that does the work; sets have maps behind them. */
    private static boolean isWrapper(String owner) {
        boolean set = owner.startsWith("java.util.") && owner.endsWith("Set");
        return owner.startsWith(WRAPPERS) || set;
    }

    private String container(int holder) {
        int index = holder + 1;
        while (index < links.size() && links.get(index).owner().startsWith(WRAPPERS)) {
            index++;
        }
        return index < links.size() ? links.get(index).owner() : className;
    }
}
