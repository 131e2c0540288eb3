package io.github.junitleak.internal.evidence.chain;

import java.util.Optional;

/**
 * A garbage collection root as {@code jdk.OldObjectSample} tells it.
 *
 * @param system part of the JVM that holds it, for instance {@code Threads}
 * @param type kind of root, for instance {@code Stack Variable}
 * @param description for instance {@code Thread Name: main}
 */
public record Root(String system, String type, Optional<String> description) {
    private static final String THREAD_NAME = "Thread Name: ";

    public static final String COMPILER = "JIT compiler";

    /** In words; {@code thread} is the name of the thread that the root refers to, if it refers to one. */
    String words(Optional<String> thread) {
        if (holdingThread().filter(Root::isCompiler).isPresent()) {
            return COMPILER;
        }
        return holdingThread()
                .or(() -> thread)
                .map(name -> "thread \"" + name + "\"" + partOfThread())
                .orElseGet(this::elsewhere);
    }

    /** {@code C1 CompilerThread0}, {@code C2 CompilerThread0} and the like. */
    private static boolean isCompiler(String thread) {
        return thread.contains("CompilerThread");
    }

    private Optional<String> holdingThread() {
        return description
                .filter(text -> text.startsWith(THREAD_NAME))
                .map(text -> text.substring(THREAD_NAME.length()));
    }

    /** Other parts, such as JDK 17's handle area, hold the thread itself and say nothing to a reader. */
    private String partOfThread() {
        return switch (type) {
            case "Stack Variable" -> " (stack variable)";
            case "Local JNI Handle" -> " (local JNI reference)";
            default -> "";
        };
    }

    private String elsewhere() {
        if (type.equals("Global JNI Handle")) {
            return "global JNI reference";
        }
        return type.isBlank() || type.startsWith("<") ? system : system + " (" + type + ")";
    }
}
