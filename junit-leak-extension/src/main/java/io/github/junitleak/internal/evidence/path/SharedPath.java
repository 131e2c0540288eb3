package io.github.junitleak.internal.evidence.path;

import io.github.junitleak.internal.evidence.name.Fingerprint;
import io.github.junitleak.internal.evidence.name.Origin;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.Root;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What holds a sampled object, from the root, as far as a reader needs it. Many samples share one.
 *
 * <p>The JVM's path goes on where a reader stops: behind a static field come its class, the loader and the loader's
 * list of classes; behind thread locals comes whatever led to the thread, though a live thread is a root itself; behind
 * the test instance come JUnit and this tool. All of these are cut, and the root says so. Paths to the same field thus
 * compare equal although the JVM finds different ways to it in two runs.
 *
 * @param links from the root to the object
 * @param own whether the measurement itself holds the object
 */
public record SharedPath(Root root, List<Link> links, boolean own) {

    /** Blocks of up to this many links are recognised as one link of a nested structure, for instance of a tree. */
    private static final int LONGEST_BLOCK = 6;

    public SharedPath {
        links = List.copyOf(links);
    }

    /**
     * A path with the objects that it leads through.
     *
     * @param owners addresses of the objects that the links start from, one for each link; of a structure whose inner
     *     links were merged, the one nearest to the root
     */
    public record Located(SharedPath path, long[] owners) {}

    /** A link and the address of its owner. */
    private record AddressedLink(Link link, long owner) {
        AddressedLink with(Link changed) {
            return new AddressedLink(changed, owner);
        }
    }

    /**
     * From what the JVM recorded.
     *
     * @param references from the sampled object towards the root
     * @param root absent where the JVM names none
     */
    public static Located trace(List<RecordedReference> references, Optional<RecordedRoot> root) {
        List<AddressedLink> links = new ArrayList<>();
        Optional<String> thread = Optional.empty();
        Origin holder = Origin.JDK;
        for (RecordedReference reference : references) {
            if (isRunner(reference.owner()) && holder == Origin.APPLICATION) {
                return rootFirst(Root.of(Root.Kind.RUNNING_TEST, ""), links, false);
            }
            if (reference.skipped() > 0 && !links.isEmpty()) {
                links.set(links.size() - 1, withSkipped(links.get(links.size() - 1), reference.skipped()));
            }
            Link link = reference.link();
            links.add(new AddressedLink(link, reference.address()));
            if (holder == Origin.JDK) {
                holder = Origin.of(link.owner());
            }
            if (link.isStatic()) {
                return rootFirst(Root.of(Root.Kind.STATIC_FIELD, link.owner()), links, holder == Origin.OWN);
            }
            thread = reference.threadName();
            if (reference.isThreadLocals()) {
                return rootFirst(Root.of(Root.Kind.THREAD_LOCAL, thread.get()), links, holder == Origin.OWN);
            }
        }
        Optional<String> outermost = thread;
        Root found = root.map(known -> known.known(outermost)).orElse(Root.of(Root.Kind.UNKNOWN, ""));
        return rootFirst(found, links, holder == Origin.OWN);
    }

    /** The class at the end and every link, without what differs between two runs. */
    String fingerprint(String className) {
        List<String> parts = new ArrayList<>();
        links.forEach(link -> parts.add(part(link)));
        parts.add(className);
        return Fingerprint.of(parts);
    }

    private static String part(Link link) {
        return link.owner()
                + switch (link.kind()) {
                    case FIELD -> " ." + link.field();
                    case STATIC_FIELD -> " static ." + link.field();
                    case ELEMENT -> " [*]";
                    case UNKNOWN -> " …";
                };
    }

    boolean passesThrough(String className) {
        return links.stream().anyMatch(link -> link.owner().equals(className));
    }

    private static boolean isRunner(String owner) {
        Origin origin = Origin.of(owner);
        return origin == Origin.JUNIT || origin == Origin.OWN;
    }

    private static Located rootFirst(Root root, List<AddressedLink> leafFirst, boolean own) {
        Collections.reverse(leafFirst);
        List<AddressedLink> links = new ArrayList<>();
        for (AddressedLink link : leafFirst) {
            append(links, link);
        }
        if (!leafFirst.isEmpty()) {
            keepUnknownEnd(links, leafFirst.get(leafFirst.size() - 1));
        }
        SharedPath path =
                new SharedPath(root, links.stream().map(AddressedLink::link).toList(), own);
        return new Located(path, links.stream().mapToLong(AddressedLink::owner).toArray());
    }

    /** Where the JVM left out the last reference of all, the one before it must not seem to lead to the object. */
    private static void keepUnknownEnd(List<AddressedLink> links, AddressedLink end) {
        if (isUnknown(end.link()) && !isUnknown(links.get(links.size() - 1).link())) {
            links.add(end);
        }
    }

    private static void append(List<AddressedLink> links, AddressedLink next) {
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
     * Whether both links are inside one linked structure of the JDK (the left and right entries of a tree map, the next
     * node of a bucket), where only the last one is of interest; or one of them is where the JVM left links out.
     */
    private static boolean isOneStructure(Link link, Link next) {
        if (link.isStatic() || !link.owner().equals(next.owner())) {
            return false;
        }
        return isUnknown(link) || isUnknown(next) || Origin.of(link.owner()) == Origin.JDK;
    }

    private static Link merged(Link link, Link next) {
        return (isUnknown(next) ? link : next).withSkipped(link.skipped() + next.skipped());
    }

    private static void dropRepeatedBlock(List<AddressedLink> links, int size) {
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
        links.set(last, withSkipped(links.get(last), skipped));
    }

    private static boolean isSameReference(Link link, Link other) {
        return link.withSkipped(0).equals(other.withSkipped(0));
    }

    private static boolean isUnknown(Link link) {
        return link.kind() == Link.Kind.UNKNOWN;
    }

    private static AddressedLink withSkipped(AddressedLink addressed, int more) {
        Link link = addressed.link();
        return addressed.with(link.withSkipped(link.skipped() + more));
    }
}
