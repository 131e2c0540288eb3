package io.github.junitleak.benchmarks.jvm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDK and what it can do, as it says itself.
 *
 * @param version of its runtime, for instance {@code 17.0.15+6-Debian-1deb12u1}
 * @param collectors those that it starts with
 */
public record Jdk(Path home, String version, Set<Collector> collectors) {

    private static final Pattern VERSION = Pattern.compile("java\\.runtime\\.version = (\\S+)");

    public Jdk {
        collectors = Set.copyOf(collectors);
    }

    /** @throws IOException if there is no working JDK */
    public static Jdk at(Path home) throws IOException, InterruptedException {
        Matcher matcher = VERSION.matcher(ask(home, List.of("-XshowSettings:properties")));
        if (!matcher.find()) {
            throw new IOException(home + " does not tell its version, must be the home of a JDK");
        }
        Set<Collector> collectors = EnumSet.noneOf(Collector.class);
        for (Collector collector : Collector.values()) {
            if (!ask(home, List.of(collector.flag())).isEmpty()) {
                collectors.add(collector);
            }
        }
        return new Jdk(home, matcher.group(1), collectors);
    }

    /** What {@code java -version} prints; empty where it fails. */
    private static String ask(Path home, List<String> arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile("jdk", ".txt");
        try {
            ChildJvm jvm = new ChildJvm(home, arguments, List.of("-version"));
            return jvm.run(log, ChildJvm.SHORT) == 0 ? Files.readString(log, StandardCharsets.UTF_8) : "";
        } finally {
            Files.delete(log);
        }
    }
}
