package io.github.junitleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as people start it: {@code java -jar}, with nothing of ours on the class path of the tests. */
class ExecutableJarIT {
    private static final Path JAR = Path.of(System.getProperty("packaged.jar"));

    @TempDir
    Path directory;

    private record Ended(int exitCode, String output) {}

    @Test
    void saysItsVersion() throws Exception {
        Ended ended = run("--version");

        assertThat(ended.output()).startsWith("junit-leak ").doesNotContain("(not packaged)");
        assertThat(ended.exitCode()).isZero();
    }

    @Test
    void aScanThatFindsALeakNamesItAndExitsWithOne() throws Exception {
        Ended ended = scan("com.example.orders.*");

        assertThat(ended.output())
                .contains("LEAK: OrderServiceTestCase.placesAnOrder() leaks heap: +")
                .contains("1 of 2 test classes leaks: 1 steady")
                .contains("@LeakCheck // import io.github.junitleak.LeakCheck", "void placesAnOrder() {");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(directory.resolve("out/index.html")).content().contains("1 of 2 test classes leaks: 1 steady");
        try (Stream<Path> reports = Files.list(directory.resolve("out/leak-reports"))) {
            assertThat(reports.filter(file -> file.toString().endsWith(".json")))
                    .singleElement()
                    .satisfies(json -> assertThat(json)
                            .content()
                            .contains("\"REPRODUCED\"", "PLACED", "com.example.orders.OrderServiceTestCase$Order"));
        }
    }

    @Test
    void aScanWithoutALeakExitsWithZero() throws Exception {
        Ended ended = scan("com.example.orders.InvoiceTestCase");

        assertThat(ended.output()).contains("No leak in 1 test class");
        assertThat(ended.exitCode()).isZero();
    }

    @Test
    void aScanThatIsKilledAtARandomMomentAndContinuedHasEachClassOnce() throws Exception {
        List<String> names = IntStream.range(0, 300)
                .mapToObj(i -> String.format(Locale.ROOT, "many.C%03dTest", i))
                .toList();
        String[] arguments = {
            "scan",
            "--class-path",
            compiled(names) + File.pathSeparator + junitAndTests(),
            "--class",
            "many.*",
            "--time",
            "0.02",
            "--forks",
            "2",
            "--continue",
            "--output",
            directory.resolve("out").toString()
        };
        Path ledger = directory.resolve("out/scan.txt");
        int few = 1 + new Random().nextInt(150);
        Process killed = start(directory.resolve("killed.txt"), arguments);
        List<ProcessHandle> workers;
        try {
            while (killed.isAlive() && done(ledger).size() < few) {
                Thread.sleep(10);
            }
            workers = killed.descendants().toList();
        } finally {
            killed.destroyForcibly().waitFor();
        }
        List<String> before = done(ledger);
        assertThat(before).hasSizeBetween(few, names.size() - 1);
        assertThat(workers).isNotEmpty();
        for (ProcessHandle worker : workers) {
            worker.onExit().get(1, TimeUnit.MINUTES);
        }

        Ended ended = run(arguments);

        assertThat(ended.output()).contains("Scanning " + (names.size() - before.size()) + " test class");
        assertThat(done(ledger)).as("killed after %d classes", few).containsExactlyInAnyOrderElementsOf(names);
    }

    /** The classes that are there to the end. */
    private static List<String> done(Path ledger) throws IOException {
        List<String> done = new ArrayList<>();
        String name = null;
        for (String line : Files.exists(ledger) ? Files.readAllLines(ledger) : List.<String>of()) {
            name = line.startsWith("CLASS\t") ? line.substring("CLASS\t".length()) : name;
            if (line.equals("END") && name != null) {
                done.add(name);
                name = null;
            }
        }
        return done;
    }

    /** Most have a disabled test, which takes no time. */
    private Path compiled(List<String> names) throws IOException {
        Path source = directory.resolve("Many.java");
        Files.writeString(
                source,
                "package many;\n"
                        + names.stream()
                                .map(name -> "class " + name.substring("many.".length())
                                        + " { @org.junit.jupiter.api.Test "
                                        + (name.endsWith("0Test") ? "" : "@org.junit.jupiter.api.Disabled ")
                                        + "void runs() {} }\n")
                                .collect(Collectors.joining()));
        Path classes = Files.createDirectories(directory.resolve("classes"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-cp", junitAndTests(), "-d", classes.toString(), source.toString()))
                .isZero();
        return classes;
    }

    private Ended scan(String classes) throws Exception {
        return run(
                "scan",
                "--class-path",
                junitAndTests(),
                "--class",
                classes,
                "--forks",
                "1",
                "--output",
                directory.resolve("out").toString());
    }

    private static String junitAndTests() {
        return Stream.of("java.class.path", "surefire.test.class.path")
                .flatMap(key -> Stream.of(System.getProperty(key, "").split(File.pathSeparator)))
                .distinct()
                .filter(entry -> Path.of(entry).endsWith("test-classes")
                        || Path.of(entry)
                                .getFileName()
                                .toString()
                                .matches("(junit-(jupiter|platform)|opentest4j|apiguardian).*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Ended run(String... arguments) throws Exception {
        Path output = directory.resolve("output.txt");
        Process process = start(output, arguments);
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(output));
    }

    private static Process start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
