package io.github.junitleak.internal.evidence.path;

import io.github.junitleak.model.Evidence.Root;
import java.util.Optional;

/**
 * A garbage collection root as {@code jdk.OldObjectSample} reports it.
 *
 * @param system part of the JVM that holds it, for instance {@code Threads}
 * @param type kind of root, for instance {@code Stack Variable}
 * @param description for instance {@code Thread Name: main}
 */
public record RecordedRoot(String system, String type, Optional<String> description) {

    /** What a reader needs to know of it; {@code referred} is the thread that the root refers to, if it does. */
    Root known(Optional<String> referred) {
        Optional<String> thread = RecordedReference.threadName(description).or(() -> referred);
        if (thread.isEmpty()) {
            return elsewhere();
        }
        // C1 CompilerThread0, C2 CompilerThread0 and the like.
        return thread.get().contains("CompilerThread")
                ? Root.of(Root.Kind.JIT_COMPILER, "")
                : Root.of(partOfThread(), thread.get());
    }

    /** Other parts, such as JDK 17's handle area, hold the thread itself and say nothing to a reader. */
    private Root.Kind partOfThread() {
        return switch (type) {
            case "Stack Variable" -> Root.Kind.STACK_VARIABLE;
            case "Local JNI Handle" -> Root.Kind.LOCAL_JNI_REFERENCE;
            default -> Root.Kind.THREAD;
        };
    }

    private Root elsewhere() {
        if (type.equals("Global JNI Handle")) {
            return Root.of(Root.Kind.GLOBAL_JNI_REFERENCE, "");
        }
        return Root.of(Root.Kind.JVM, type.isBlank() || type.startsWith("<") ? system : system + " (" + type + ")");
    }
}
