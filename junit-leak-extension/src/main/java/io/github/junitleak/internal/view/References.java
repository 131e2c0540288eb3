package io.github.junitleak.internal.view;

import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.Root;

/** How garbage collection roots and references are written. */
public final class References {
    private References() {}

    /** For instance {@code class com.example.Cache (static field)}. */
    public static String root(Root root) {
        return withoutOthers(root) + (root.andOthers() ? " and others" : "");
    }

    private static String withoutOthers(Root root) {
        return switch (root.kind()) {
            case STATIC_FIELD -> "class " + root.name() + " (static field)";
            case THREAD -> thread(root);
            case STACK_VARIABLE -> thread(root) + " (stack variable)";
            case LOCAL_JNI_REFERENCE -> thread(root) + " (local JNI reference)";
            case THREAD_LOCAL -> "ThreadLocal of " + thread(root);
            case GLOBAL_JNI_REFERENCE -> "global JNI reference";
            case RUNNING_TEST -> "the running test";
            case JIT_COMPILER -> "JIT compiler";
            case JVM -> root.name();
            case UNKNOWN -> "unknown root";
        };
    }

    private static String thread(Root root) {
        return "thread \"" + root.name() + "\"";
    }

    /** {@code .field}, {@code static .field} or {@code [*]}, without the owner; empty where it is unknown. */
    public static String reference(Link link) {
        return (link.isStatic() ? "static " : "") + member(link);
    }

    /** With the owner, as Java writes it: {@code static com.example.Orders.byId}. */
    public static String qualified(Link link) {
        return (link.isStatic() ? "static " : "") + link.owner() + (member(link).isEmpty() ? " …" : member(link));
    }

    /** {@code .field} or {@code [*]}; empty where it is unknown. */
    static String member(Link link) {
        return switch (link.kind()) {
            case FIELD, STATIC_FIELD -> "." + link.field();
            case ELEMENT -> "[*]";
            case UNKNOWN -> "";
        };
    }
}
