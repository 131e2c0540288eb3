package io.github.junitleak.internal.evidence;

import java.util.Optional;

/**
 * A garbage collection root as {@code jdk.OldObjectSample} tells it.
 *
 * @param system part of the JVM that holds it, for instance {@code Threads}
 * @param type kind of root, for instance {@code Stack Variable}
 * @param description for instance {@code Thread Name: main}
 */
record Root(String system, String type, Optional<String> description) {
    private static final String THREAD_NAME = "Thread Name: ";

    /** In words; {@code thread} is the name of the thread that the root refers to, if it refers to one. */
    String words(Optional<String> thread) {
        Optional<String> frames = description
                .filter(text -> text.startsWith(THREAD_NAME))
                .map(text -> text.substring(THREAD_NAME.length()));
        if (frames.isPresent()) {
            return "thread \"" + frames.get() + "\" (" + kind() + ")";
        }
        if (thread.isPresent()) {
            return "thread \"" + thread.get() + "\"";
        }
        return kind();
    }

    private String kind() {
        return switch (type) {
            case "Stack Variable" -> "stack variable";
            case "Local JNI Handle" -> "local JNI reference";
            case "Global JNI Handle" -> "global JNI reference";
            default -> type.isBlank() || type.startsWith("<") ? system : system + " (" + type + ")";
        };
    }
}
