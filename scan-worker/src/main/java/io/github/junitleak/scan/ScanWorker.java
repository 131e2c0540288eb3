package io.github.junitleak.scan;

import io.github.junitleak.scan.ScanEvent.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

/**
 * A JVM that scans one class after the other, as its standard input says, until that ends.
 *
 * <p>Loaded without JUnit by who starts it, for the names of its commands.
 *
 * <p>{@code discover} and directories or jars: names the test classes in them. {@code scan}, the name of a class, and
 * unique ids of tests to leave out: scans the class.
 */
public final class ScanWorker {

    /** First word of the command that names test classes. */
    public static final String DISCOVER = "discover";

    /** First word of the command that scans a class. */
    public static final String SCAN = "scan";

    /** System property with the file of the {@link ScanSettings}. */
    public static final String SETTINGS = "io.github.junitleak.scan.settings";

    /** Exit code where a test has used up the memory. */
    private static final int OUT_OF_MEMORY = 71;

    private static final int LOST = 72;

    private ScanWorker() {}

    /** @param args the token that begins each event */
    public static void main(String[] args) throws Exception {
        Channel channel = new Channel(args[0]);
        BlockingQueue<List<String>> commands = commands();
        ScanSettings settings = ScanSettings.read(Path.of(System.getProperty(SETTINGS)));
        Watchdog watchdog = new Watchdog(channel, settings.hang(), Thread.currentThread());
        watchdog.start();
        try (Launching launching = new Launching()) {
            channel.send(Kind.READY);
            while (true) {
                List<String> command = commands.take();
                try {
                    if (command.get(0).equals(DISCOVER)) {
                        discover(command, launching, settings, channel);
                    } else {
                        scan(command, launching, settings, channel, watchdog);
                    }
                } catch (OutOfMemoryError e) {
                    watchdog.crashed(e);
                    Runtime.getRuntime().halt(OUT_OF_MEMORY);
                } catch (Exception | LinkageError e) {
                    channel.send(Kind.FAILED, e);
                }
            }
        }
    }

    /** The line of a command. */
    public static String command(List<String> words) {
        return words.stream()
                .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                .collect(Collectors.joining("\t"));
    }

    /** Whoever has started this JVM holds the other end of its input; when that closes, nobody waits for this JVM. */
    private static BlockingQueue<List<String>> commands() {
        BlockingQueue<List<String>> commands = new LinkedBlockingQueue<>();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        System.setIn(InputStream.nullInputStream());
        Thread reader = new Thread(
                () -> {
                    try {
                        for (String line = in.readLine(); line != null; line = in.readLine()) {
                            commands.add(Arrays.stream(line.split("\t"))
                                    .map(word -> URLDecoder.decode(word, StandardCharsets.UTF_8))
                                    .toList());
                        }
                    } catch (IOException e) {
                        // As good as the end.
                    }
                    Runtime.getRuntime().halt(LOST);
                },
                "junit-leak-commands");
        reader.setDaemon(true);
        reader.start();
        return commands;
    }

    private static void discover(List<String> command, Launching launching, ScanSettings settings, Channel channel) {
        Set<Path> roots = command.stream().skip(1).map(Path::of).collect(Collectors.toSet());
        Discovered discovered = Discovered.in(roots, launching.launcher(), settings);
        discovered.classes().forEach(name -> channel.send(Kind.FOUND, name));
        discovered.classless().forEach((name, reason) -> channel.send(Kind.CLASSLESS, name, reason));
        channel.send(Kind.READY);
    }

    private static void scan(
            List<String> command, Launching launching, ScanSettings settings, Channel channel, Watchdog watchdog)
            throws Exception {
        Class<?> testClass =
                Class.forName(command.get(1), false, Thread.currentThread().getContextClassLoader());
        Execution execution = new Execution(launching.launcher(), testClass, settings, watchdog);
        new ClassScan(testClass, execution, settings, channel, watchdog)
                .run(Set.copyOf(command.subList(2, command.size())));
    }
}
