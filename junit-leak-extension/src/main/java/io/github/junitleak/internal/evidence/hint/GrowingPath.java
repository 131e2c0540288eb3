package io.github.junitleak.internal.evidence.hint;

import io.github.junitleak.internal.evidence.name.Origin;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferencePath;
import io.github.junitleak.model.Evidence.Root;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A reference path to objects that become more: each link leads from its owner to the owner of the next, the last one
 * to the object that is held.
 */
record GrowingPath(ReferencePath path) {

    /** Class of the object at its end. */
    String end() {
        return path.className();
    }

    int length() {
        return path.links().size();
    }

    Link link(int index) {
        return path.links().get(index);
    }

    String owner(int index) {
        return link(index).owner();
    }

    /** The first link that is this field of this class. */
    OptionalInt field(String owner, String name) {
        return links(link -> link.isField(owner, name)).findFirst();
    }

    /** Indices of the links with this property. */
    IntStream links(Predicate<Link> property) {
        return links().filter(index -> property.test(link(index)));
    }

    IntStream links() {
        return IntStream.range(0, length());
    }

    /** Class of the object that the link leads to; absent where the JVM left out what comes between. */
    Optional<String> target(int index) {
        if (link(index).kind() == Link.Kind.UNKNOWN) {
            return Optional.empty();
        }
        if (index == length() - 1) {
            return Optional.of(end());
        }
        Link next = link(index + 1);
        return next.skipped() == 0 ? Optional.of(next.owner()) : Optional.empty();
    }

    /** Class of the element where the link leads to an array and the next one to an element of it. */
    Optional<String> element(int index) {
        boolean array = index + 1 < length() && link(index + 1).kind() == Link.Kind.ELEMENT;
        return array && target(index).isPresent() ? target(index + 1) : Optional.empty();
    }

    /**
     * {@code Class.field} of the application that leads to the owner of the link, or is the link itself; of the JDK
     * where there is none.
     */
    String nearestField(int index) {
        int field = index;
        while (field > 0
                && (Origin.of(owner(field)) == Origin.JDK || !link(field).isField())) {
            field--;
        }
        Link found = link(field);
        return found.isField() ? found.owner() + "." + found.field() : found.owner();
    }

    /** {@code thread "main"} where the root is a thread or what its frames hold. */
    Optional<String> thread() {
        return switch (path.root().kind()) {
            case THREAD, STACK_VARIABLE, LOCAL_JNI_REFERENCE -> Optional.of(namedThread());
            default -> Optional.empty();
        };
    }

    /** {@code thread "main"} where the root is a {@code ThreadLocal} of it. */
    Optional<String> threadOfLocals() {
        return path.root().kind() == Root.Kind.THREAD_LOCAL ? Optional.of(namedThread()) : Optional.empty();
    }

    private String namedThread() {
        return "thread \"" + path.root().name() + "\"" + (path.root().andOthers() ? " and others" : "");
    }

    /** Whether the object at its end is a thread that runs, which is a root itself; its frames are another root. */
    boolean endsInThread() {
        return length() == 0 && path.root().kind() == Root.Kind.THREAD;
    }
}
