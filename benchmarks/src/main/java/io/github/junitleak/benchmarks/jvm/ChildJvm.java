package io.github.junitleak.benchmarks.jvm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A JVM to be started.
 *
 * @param flags arguments before the main class
 * @param program main class and its arguments
 */
public record ChildJvm(Path home, List<String> flags, List<String> program) {

    /** For what takes no time. */
    static final Duration SHORT = Duration.ofSeconds(20);

    /** Exit code of a JVM that was killed because its time was over. */
    public static final int TIMEOUT = -1;

    public ChildJvm {
        flags = List.copyOf(flags);
        program = List.copyOf(program);
    }

    /** The argument pair of a class path. */
    public static List<String> classPath(List<Path> entries) {
        return List.of(
                "-cp",
                String.join(
                        File.pathSeparator, entries.stream().map(Path::toString).toList()));
    }

    /**
     * Runs it to its end.
     *
     * @param log receives what it prints
     * @return its exit code, or {@link #TIMEOUT}
     */
    public int run(Path log, Duration bound) throws IOException, InterruptedException {
        Process process =
                builder().redirectErrorStream(true).redirectOutput(log.toFile()).start();
        process.getOutputStream().close();
        try {
            return process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : TIMEOUT;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    ProcessBuilder builder() {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.addAll(flags);
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command);
        // They would change the flags, and print a line about it.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"));
        return builder;
    }
}
