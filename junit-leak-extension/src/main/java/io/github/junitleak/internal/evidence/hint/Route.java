package io.github.junitleak.internal.evidence.hint;

import io.github.junitleak.internal.evidence.name.Origin;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferenceChain;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A reference chain as a route from object to object: each link leads from its owner to the owner of the next, the last
 * one to the object that is held.
 */
record Route(ReferenceChain chain) {
    private static final String THREAD = "thread \"";
    private static final String THREAD_LOCAL = "ThreadLocal of ";

    /** Class of the object at its end. */
    String end() {
        return chain.className();
    }

    int length() {
        return chain.links().size();
    }

    String owner(int link) {
        return chain.links().get(link).owner();
    }

    /** {@code .field} or {@code [*]}; empty where the JVM left it out. */
    String reference(int link) {
        return chain.links().get(link).reference().orElse("");
    }

    /** The first link with this owner and reference. */
    OptionalInt link(String owner, String reference) {
        return links().filter(
                        link -> owner(link).equals(owner) && reference(link).equals(reference))
                .findFirst();
    }

    IntStream links() {
        return IntStream.range(0, length());
    }

    /** Class of the object that the link leads to; absent where the JVM left out what comes between. */
    Optional<String> target(int link) {
        if (reference(link).isEmpty()) {
            return Optional.empty();
        }
        if (link == length() - 1) {
            return Optional.of(end());
        }
        Link next = chain.links().get(link + 1);
        return next.skipped() == 0 ? Optional.of(next.owner()) : Optional.empty();
    }

    /** Class of the element where the link leads to an array and the next one to an element of it. */
    Optional<String> element(int link) {
        boolean array = link + 1 < length() && reference(link + 1).equals("[*]");
        return array && target(link).isPresent() ? target(link + 1) : Optional.empty();
    }

    /**
     * The application's field that leads to the owner of the link, or is the link itself; of the JDK's where there is
     * none.
     */
    String field(int link) {
        int field = link;
        while (field > 0
                && (Origin.of(owner(field)) == Origin.JDK || !reference(field).startsWith("."))) {
            field--;
        }
        return owner(field) + reference(field);
    }

    /** {@code thread "main"} where the root is a thread or what its frames hold. */
    Optional<String> thread() {
        String root = chain.root();
        return root.startsWith(THREAD) ? Optional.of(root.substring(0, root.lastIndexOf('"') + 1)) : Optional.empty();
    }

    /** {@code thread "main"} where the root is a {@code ThreadLocal} of it. */
    Optional<String> threadOfLocals() {
        String root = chain.root();
        return root.startsWith(THREAD_LOCAL) ? Optional.of(root.substring(THREAD_LOCAL.length())) : Optional.empty();
    }

    /** Whether the object at its end is a thread that runs, which is a root itself; its frames are another root. */
    boolean endsInThread() {
        return length() == 0 && thread().filter(this::isWholeRoot).isPresent();
    }

    private boolean isWholeRoot(String thread) {
        return !chain.root().startsWith(thread + " (");
    }
}
