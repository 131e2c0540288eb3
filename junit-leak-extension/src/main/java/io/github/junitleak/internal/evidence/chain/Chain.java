package io.github.junitleak.internal.evidence.chain;

import io.github.junitleak.internal.evidence.name.Fingerprint;
import io.github.junitleak.internal.evidence.name.Origin;
import io.github.junitleak.model.Evidence.Link;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What holds a sampled object, from the root, as far as a reader needs it.
 *
 * <p>The JVM's path goes on where a reader stops: behind a static field come its class, the loader and the loader's
 * list of classes; behind thread locals comes whatever led to the thread, though a live thread is a root itself; behind
 * the test instance come JUnit and this tool. All of these are cut, and the root says so in words. Paths to the same
 * field thus compare equal although the JVM finds different ways to it in two runs.
 *
 * @param root in words
 * @param links owners from the root to the object
 * @param own whether the measurement itself holds the object
 */
public record Chain(String root, List<Link> links, boolean own) {
    static final String RUNNING_TEST = "the running test";

    /** Blocks of up to this many links are recognised as one step of a nested structure, for instance of a tree. */
    private static final int LONGEST_BLOCK = 6;

    public Chain {
        links = List.copyOf(links);
    }

    /**
     * A chain with the objects that it leads through.
     *
     * @param owners addresses of the objects that the links start from, one for each link; of a structure whose inner
     *     links were merged, the one nearest to the root
     */
    public record Traced(Chain chain, long[] owners) {}

    /** A link and the address of its owner. */
    private record Held(Link link, long owner) {
        Held with(Link changed) {
            return new Held(changed, owner);
        }
    }

    /**
     * From what the JVM recorded.
     *
     * @param steps from the sampled object towards the root
     * @param root absent where the JVM names none
     */
    public static Traced trace(List<Step> steps, Optional<Root> root) {
        List<Held> links = new ArrayList<>();
        Optional<String> thread = Optional.empty();
        Origin holder = Origin.JDK;
        for (Step step : steps) {
            boolean runner = isRunner(step.owner());
            if (runner && holder == Origin.APPLICATION) {
                return rootFirst(RUNNING_TEST, links, false);
            }
            if (holder == Origin.JDK) {
                holder = Origin.of(step.isStaticField() ? step.declaringClass() : step.owner());
            }
            if (step.skipped() > 0 && !links.isEmpty()) {
                links.set(links.size() - 1, skipping(links.get(links.size() - 1), step.skipped()));
            }
            if (step.isStaticField()) {
                String owner = step.declaringClass();
                links.add(new Held(new Link(owner, step.reference(), true, 0), step.address()));
                return rootFirst("class " + owner + " (static field)", links, holder == Origin.OWN);
            }
            links.add(new Held(new Link(step.owner(), step.reference(), false, 0), step.address()));
            thread = step.threadName();
            if (step.isThreadLocals()) {
                return rootFirst("ThreadLocal of thread \"" + thread.get() + "\"", links, holder == Origin.OWN);
            }
        }
        Optional<String> outermost = thread;
        String words = root.map(known -> known.words(outermost)).orElse("unknown root");
        return rootFirst(words, links, holder == Origin.OWN);
    }

    /** The class at the end and every link, without what differs between two runs. */
    String fingerprint(String className) {
        List<String> parts = new ArrayList<>();
        for (Link link : links) {
            parts.add(link.owner()
                    + (link.isStatic() ? " static " : " ")
                    + link.reference().orElse("…"));
        }
        parts.add(className);
        return Fingerprint.of(parts);
    }

    boolean passesThrough(String className) {
        return links.stream().anyMatch(link -> link.owner().equals(className));
    }

    private static boolean isRunner(String owner) {
        Origin origin = Origin.of(owner);
        return origin == Origin.JUNIT || origin == Origin.OWN;
    }

    private static Traced rootFirst(String root, List<Held> leafFirst, boolean own) {
        Collections.reverse(leafFirst);
        List<Held> links = new ArrayList<>();
        for (Held link : leafFirst) {
            append(links, link);
        }
        if (!leafFirst.isEmpty()) {
            keepUnknownEnd(links, leafFirst.get(leafFirst.size() - 1));
        }
        Chain chain = new Chain(root, links.stream().map(Held::link).toList(), own);
        return new Traced(chain, links.stream().mapToLong(Held::owner).toArray());
    }

    /** Where the JVM left out the last reference of all, the one before it must not seem to lead to the object. */
    private static void keepUnknownEnd(List<Held> links, Held end) {
        if (end.link().reference().isEmpty()
                && links.get(links.size() - 1).link().reference().isPresent()) {
            links.add(end);
        }
    }

    private static void append(List<Held> links, Held next) {
        int last = links.size() - 1;
        if (last >= 0 && isOneStructure(links.get(last).link(), next.link())) {
            links.set(last, links.get(last).with(merged(links.get(last).link(), next.link())));
        } else {
            links.add(next);
        }
        for (int size = 1; size <= LONGEST_BLOCK; size++) {
            dropRepeatedBlock(links, size);
        }
    }

    /**
     * Whether both links are steps inside one linked structure of the JDK (the left and right entries of a tree map,
     * the next node of a bucket), where only the last one tells something; or one of them is where the JVM left links
     * out.
     */
    private static boolean isOneStructure(Link link, Link next) {
        if (link.isStatic() || !link.owner().equals(next.owner())) {
            return false;
        }
        boolean unknown = link.reference().isEmpty() || next.reference().isEmpty();
        return unknown || Origin.of(link.owner()) == Origin.JDK;
    }

    private static Link merged(Link link, Link next) {
        Optional<String> reference = next.reference().or(link::reference);
        return new Link(next.owner(), reference, false, link.skipped() + next.skipped());
    }

    private static void dropRepeatedBlock(List<Held> links, int size) {
        int start = links.size() - size;
        if (start < size) {
            return;
        }
        int skipped = 0;
        for (int i = start; i < links.size(); i++) {
            Link link = links.get(i).link();
            if (!isSameReference(link, links.get(i - size).link())) {
                return;
            }
            skipped += link.skipped();
        }
        links.subList(start, links.size()).clear();
        int last = links.size() - 1;
        links.set(last, skipping(links.get(last), skipped));
    }

    private static boolean isSameReference(Link link, Link other) {
        return link.owner().equals(other.owner())
                && link.reference().equals(other.reference())
                && link.isStatic() == other.isStatic();
    }

    private static Held skipping(Held held, int skipped) {
        Link link = held.link();
        return held.with(new Link(link.owner(), link.reference(), link.isStatic(), link.skipped() + skipped));
    }
}
