package io.github.junitleak.internal.confirm;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * A second JVM that runs one test and ends. It is killed when its time is up, and ends itself when this JVM does,
 * however that happens: it watches a pipe that only this JVM holds open.
 */
public final class FreshJvm {

    /** The number of iterations, in a JVM that was started by this class: its test does not start another. */
    public static final String MARK = "io.github.junitleak.fresh";

    /** The options of the JVM's command line, system properties among them. */
    static final String ARGUMENTS = "arguments.txt";

    /** The system properties that its test finds. */
    static final String PROPERTIES = "system.properties";

    /** The configuration parameters of JUnit. */
    static final String PARAMETERS = "parameters.properties";

    /** What the JVM prints. */
    static final String OUTPUT = "output.txt";

    private static final Set<String> OF_THE_JVM_ITSELF = Set.of(
            "line.separator",
            "path.separator",
            "file.separator",
            "native.encoding",
            "stdout.encoding",
            "stderr.encoding");

    /** This JVM's arguments hold what they brought; read again, they would undo what was dropped or replaced. */
    private static final Set<String> OPTIONS_OF_THE_ENVIRONMENT =
            Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "JDK_AOT_VM_OPTIONS");

    private final List<String> flags;
    private final int iterations;
    private final Duration limit;
    private final IntConsumer waiting;

    /**
     * @param flags JVM options that win over this JVM's own
     * @param iterations that its test is to run
     * @param limit after which it is killed
     * @param waiting hears 0 before its test begins, while it starts, and then every second for how many it has run
     */
    public FreshJvm(List<String> flags, int iterations, Duration limit, IntConsumer waiting) {
        this.flags = List.copyOf(flags);
        this.iterations = iterations;
        this.limit = limit;
        this.waiting = waiting;
    }

    /** Whether this JVM was started by another's {@link FreshJvm}. */
    public static boolean isThis() {
        return System.getProperty(MARK) != null;
    }

    /** How many iterations this JVM, which was started by another, is to run. */
    public static int iterations() {
        return Integer.getInteger(MARK);
    }

    /**
     * Runs the test and waits for it.
     *
     * @param uniqueId of the test, for the JUnit Platform
     * @param parameters configuration parameters
     * @param directory for its files, and nothing else: it is the caller's to delete, and the JVM's if this one is
     *     killed. Its path is short, since paths of Unix domain sockets must be. What the JVM prints is {@link #OUTPUT}
     * @return why there is no result, as one clause; empty where the test ran
     * @throws InterruptedException if this thread is interrupted; the JVM is killed then
     */
    public Optional<String> run(String uniqueId, Map<String, String> parameters, Path directory)
            throws InterruptedException {
        try {
            return outcome(start(uniqueId, parameters, directory), directory.resolve(OUTPUT));
        } catch (IOException e) {
            return Optional.of("it could not be started: " + e.getMessage());
        }
    }

    private Optional<String> outcome(Process process, Path output) throws InterruptedException {
        try {
            waiting.accept(0);
            begin(process);
            for (int seconds = 1; !process.waitFor(1, TimeUnit.SECONDS); seconds++) {
                if (seconds >= limit.toSeconds()) {
                    return Optional.of("it did not end within " + limit.toSeconds() + " s and was killed");
                }
                waiting.accept(seconds);
            }
            return process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of("it ended with exit code " + process.exitValue()
                            + FailureLine.of(output)
                                    .map(line -> " and printed \"" + line + "\"")
                                    .orElse(""));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** The test begins with the first byte. A JVM that has ended before says why itself. */
    private static void begin(Process process) {
        try {
            process.getOutputStream().write(1);
            process.getOutputStream().flush();
        } catch (IOException e) {
            // Its exit code and what it printed follow.
        }
    }

    private Process start(String uniqueId, Map<String, String> parameters, Path directory) throws IOException {
        store(directory.resolve(PROPERTIES), inheritedProperties());
        Properties requested = new Properties();
        requested.putAll(parameters);
        store(directory.resolve(PARAMETERS), requested);
        // The other JVM is halted or killed, and leaves its temporary files.
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        List<String> options = new ArrayList<>(flags);
        options.add("-Djava.io.tmpdir=" + temporary);
        options.add("-XX:ErrorFile=" + temporary.resolve("hs_err.log"));
        JavaCommand java = JavaCommand.likeThisJvm(options);
        Path arguments = directory.resolve(ARGUMENTS);
        List<String> lines = java.argumentFile(FreshJvmMain.class, List.of(uniqueId, directory.toString()));
        Files.write(arguments, lines, Charset.defaultCharset());
        ProcessBuilder builder = new ProcessBuilder(java.java().toString(), "@" + arguments)
                .directory(Path.of(System.getProperty("user.dir")).toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(OUTPUT).toFile());
        builder.environment().keySet().removeAll(OPTIONS_OF_THE_ENVIRONMENT);
        return builder.start();
    }

    private static void store(Path file, Properties properties) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
    }

    /** Surefire and Gradle set properties in the running JVM, where no command line shows them. */
    private Properties inheritedProperties() {
        Properties inherited = new Properties();
        Properties current = System.getProperties();
        for (String name : current.stringPropertyNames()) {
            if (!name.matches("(java|sun|jdk|os|user)\\..*") && !OF_THE_JVM_ITSELF.contains(name)) {
                inherited.setProperty(name, current.getProperty(name));
            }
        }
        inherited.setProperty(MARK, Integer.toString(iterations));
        return inherited;
    }

    /** Where the fresh JVM, which runs one test, leaves its recording. */
    public static Path recording(Path reports) {
        return reports.resolve("recording" + Attachments.RECORDING);
    }
}
