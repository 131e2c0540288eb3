package io.github.junitleak.build.scan;

import io.github.junitleak.scan.ScanEvent;
import io.github.junitleak.scan.ScanWorker;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM that scans, and the two pipes to it. It ends when this process does, since it watches one of them. */
final class Worker implements AutoCloseable {

    /** What is kept of the tests' output. */
    private static final int MOST_OUTPUT = 1 << 20;

    private static final Duration END = Duration.ofSeconds(5);

    private final Process process;
    private final Path arguments;
    private final PrintStream commands;
    private final BlockingQueue<Optional<ScanEvent>> events = new LinkedBlockingQueue<>();
    private final Thread reader;
    private volatile String lastLine = "";

    /**
     * @param settings file of the scan's settings
     * @param directory for the files of this worker
     */
    Worker(WorkerJvm jvm, Path settings, Path directory) throws IOException {
        Files.createDirectories(directory);
        String token = "#" + UUID.randomUUID() + " ";
        arguments = directory.resolve("arguments.txt");
        Files.write(arguments, argumentLines(jvm, settings, directory, token), Charset.defaultCharset());
        ProcessBuilder builder = new ProcessBuilder(jvm.java().toString(), "@" + arguments.toAbsolutePath())
                .directory(jvm.directory().toAbsolutePath().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(jvm.environment());
        process = builder.start();
        commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
        Path output = directory.resolve("output.txt");
        reader = new Thread(() -> read(token, output), "junit-leak-scan-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    private static List<String> argumentLines(WorkerJvm jvm, Path settings, Path directory, String token)
            throws IOException {
        List<String> arguments = new ArrayList<>(jvm.arguments());
        jvm.systemProperties().forEach((key, value) -> arguments.add("-D" + key + "=" + value));
        arguments.add("-D" + ScanWorker.SETTINGS + "=" + settings.toAbsolutePath());
        Path temporary = Files.createDirectories(directory.resolve("tmp")).toAbsolutePath();
        arguments.add("-Djava.io.tmpdir=" + temporary);
        arguments.add("-cp");
        arguments.add(Stream.concat(jvm.classPath().stream(), jvm.tools().stream())
                .map(path -> path.toAbsolutePath().toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator)));
        arguments.add(ScanWorker.class.getName());
        arguments.add(token);
        return arguments.stream().map(Worker::quoted).toList();
    }

    /** In argument files a backslash escapes, also between quotes. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void read(String token, Path file) {
        try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = Files.newOutputStream(file)) {
            int kept = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int at = line.indexOf(token);
                if (at >= 0) {
                    ScanEvent.parse(line.substring(at + token.length()))
                            .ifPresent(event -> events.add(Optional.of(event)));
                } else if (!line.isBlank()) {
                    lastLine = isFrame(line) ? lastLine : line;
                    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
                    kept += kept > MOST_OUTPUT ? 0 : bytes.length;
                    if (kept <= MOST_OUTPUT) {
                        out.write(bytes);
                    }
                }
            }
        } catch (IOException e) {
            lastLine = String.valueOf(e.getMessage());
        } finally {
            events.add(Optional.empty());
        }
    }

    private static boolean isFrame(String line) {
        return line.matches("\\s+(at|\\.\\.\\.) .*");
    }

    /** The JVM has read its arguments, which may hold secrets: they do not stay on disk. */
    void started() throws IOException {
        Files.deleteIfExists(arguments);
    }

    void command(List<String> words) {
        commands.println(ScanWorker.command(words));
    }

    /**
     * Waits for an event.
     *
     * @return empty where the JVM has ended, or has to be {@linkplain #close() killed} because it is silent
     */
    Optional<ScanEvent> next(Duration silence) throws InterruptedException {
        Optional<ScanEvent> event = events.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
        return event == null ? Optional.empty() : event;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** A clause about how the JVM ended. */
    String end() throws InterruptedException {
        return process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)
                ? "its JVM ended with exit code " + process.exitValue()
                : "its JVM did not answer and was killed";
    }

    /** A clause about how the JVM ended, with the last line that it printed. */
    String endInItsWords() throws InterruptedException {
        String end = end();
        reader.join(END.toMillis());
        return lastLine.isEmpty() ? end : end + ": " + lastLine;
    }

    @Override
    public void close() {
        arguments.toFile().delete();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor();
            reader.join(END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
