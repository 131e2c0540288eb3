package io.github.junitleak.model;

import io.github.junitleak.internal.view.References;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.Root;
import java.util.List;

/** Roots and references from the texts that a report shows of them. */
public final class TestPaths {
    private static final List<Root.Kind> NAMELESS =
            List.of(Root.Kind.GLOBAL_JNI_REFERENCE, Root.Kind.RUNNING_TEST, Root.Kind.JIT_COMPILER, Root.Kind.UNKNOWN);

    private TestPaths() {}

    /** @param reference {@code .field}, {@code static .field}, {@code [*]}, or {@code ?} where it is unknown */
    public static Link link(String owner, String reference) {
        return link(owner, reference, 0);
    }

    public static Link link(String owner, String reference, int skipped) {
        String field = reference.substring(reference.indexOf('.') + 1);
        return switch (reference.charAt(0)) {
            case 's' -> new Link(owner, Link.Kind.STATIC_FIELD, field, skipped);
            case '.' -> new Link(owner, Link.Kind.FIELD, field, skipped);
            case '[' -> new Link(owner, Link.Kind.ELEMENT, "", skipped);
            case '?' -> new Link(owner, Link.Kind.UNKNOWN, "", skipped);
            default -> throw new IllegalArgumentException(reference);
        };
    }

    /**
     * @param text for instance {@code thread "main" (stack variable)}; what is none of a kind's is a part of the JVM's
     */
    public static Root root(String text) {
        for (Root.Kind kind : NAMELESS) {
            if (text.equals(References.root(Root.of(kind, "")))) {
                return Root.of(kind, "");
            }
        }
        String name = text.replaceFirst("(?s)^[^\"]*\"(.*)\".*$", "$1");
        if (text.endsWith("(static field)")) {
            return Root.of(Root.Kind.STATIC_FIELD, text.split(" ")[1]);
        } else if (text.endsWith("(stack variable)")) {
            return Root.of(Root.Kind.STACK_VARIABLE, name);
        } else if (text.startsWith("ThreadLocal of")) {
            return Root.of(Root.Kind.THREAD_LOCAL, name);
        } else if (text.startsWith("thread")) {
            return Root.of(Root.Kind.THREAD, name);
        }
        return Root.of(Root.Kind.JVM, text);
    }
}
