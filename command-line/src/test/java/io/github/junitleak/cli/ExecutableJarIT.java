package io.github.junitleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(output));
    }
}
