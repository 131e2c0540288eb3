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

/**
 * A second JVM that runs one test and ends. It is killed when its time is up, and ends itself when this JVM does,
 * however that happens: it watches a pipe that only this JVM holds open.
 */
public final class FreshJvm {

    /** Set in a JVM that was started by this class, so that its test does not start another. */
    public static final String MARK = "io.github.junitleak.fresh";

    private static final Set<String> OF_THE_JVM_ITSELF = Set.of(
            "line.separator",
            "path.separator",
            "file.separator",
            "native.encoding",
            "stdout.encoding",
            "stderr.encoding");

    /** This JVM's arguments hold what they brought; read again, they would undo what was dropped or replaced. */
    private static final Set<String> OPTIONS_OF_THE_ENVIRONMENT =
            Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private final List<String> flags;
    private final Duration limit;

    /**
     * @param flags JVM options that win over this JVM's own
     * @param limit after which it is killed
     */
    public FreshJvm(List<String> flags, Duration limit) {
        this.flags = List.copyOf(flags);
        this.limit = limit;
    }

    /** Whether this JVM was started by another's {@link FreshJvm}. */
    public static boolean isThis() {
        return Boolean.getBoolean(MARK);
    }

    /**
     * Runs the test and waits for it.
     *
     * @param uniqueId of the test, for the JUnit Platform
     * @param parameters configuration parameters
     * @param directory for its files, which are the caller's to delete; its output is {@code output.txt}
     * @return why there is no result, as one clause; empty where the test ran
     * @throws InterruptedException if this thread is interrupted; the JVM is killed then
     */
    public Optional<String> run(String uniqueId, Map<String, String> parameters, Path directory)
            throws InterruptedException {
        // The other JVM is halted or killed, and leaves its temporary files. Their path is short, since those of Unix
        // domain sockets must be.
        try (TemporaryDirectory temporary = TemporaryDirectory.ofTheSystem()) {
            return outcome(start(uniqueId, parameters, directory, temporary.path()));
        } catch (IOException e) {
            return Optional.of("it could not be started: " + e.getMessage());
        }
    }

    private Optional<String> outcome(Process process) throws InterruptedException {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of("it did not end within " + limit.toSeconds() + " s and was killed");
            }
            return process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of("it ended with exit code " + process.exitValue());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Process start(String uniqueId, Map<String, String> parameters, Path directory, Path temporary)
            throws IOException {
        Path settings = directory.resolve("system.properties");
        store(settings, inheritedProperties());
        Path request = directory.resolve("parameters.properties");
        Properties requested = new Properties();
        requested.putAll(parameters);
        store(request, requested);
        Path arguments = directory.resolve("arguments.txt");
        List<String> options = new ArrayList<>(flags);
        options.add("-Djava.io.tmpdir=" + temporary);
        JavaCommand java = JavaCommand.likeThisJvm(options);
        List<String> lines = java.argumentFile(
                FreshJvmMain.class, List.of(uniqueId, settings.toString(), request.toString(), temporary.toString()));
        Files.write(arguments, lines, Charset.defaultCharset());
        ProcessBuilder builder = new ProcessBuilder(java.java().toString(), "@" + arguments)
                .directory(Path.of(System.getProperty("user.dir")).toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.txt").toFile());
        builder.environment().keySet().removeAll(OPTIONS_OF_THE_ENVIRONMENT);
        return builder.start();
    }

    private static void store(Path file, Properties properties) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
    }

    /** Surefire and Gradle set properties in the running JVM, where no command line shows them. */
    private static Properties inheritedProperties() {
        Properties inherited = new Properties();
        Properties current = System.getProperties();
        for (String name : current.stringPropertyNames()) {
            if (!name.matches("(java|sun|jdk|os|user)\\..*") && !OF_THE_JVM_ITSELF.contains(name)) {
                inherited.setProperty(name, current.getProperty(name));
            }
        }
        inherited.setProperty(MARK, "true");
        return inherited;
    }

    /** Where the fresh JVM, which runs one test, leaves its recording. */
    public static Path recording(Path reports) {
        return reports.resolve("recording" + Attachments.RECORDING);
    }
}
