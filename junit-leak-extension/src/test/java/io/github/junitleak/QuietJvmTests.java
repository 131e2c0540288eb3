package io.github.junitleak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said to the byte: in a JVM in which nothing else runs, on every collector. */
class QuietJvmTests {

    @ParameterizedTest
    @ValueSource(strings = {"G1", "Serial", "Parallel", "Z"})
    void anEmptyBodyGrowsByNothingAtAll(String collector) throws Exception {
        String[] result = run(collector, "empty").split(" ");

        assertThat(result[0]).isEqualTo("STEADY");
        // 0.0, unless the machine is so busy that an object of the JVM's own, 24 bytes at most, is caught in between.
        // With ZGC, JDK 25 itself keeps a string of 64 bytes from its twentieth collection on.
        double ofTheJvm = collector.equals("Z") ? 64 : 24;
        assertThat(Math.abs(Double.parseDouble(result[2]))).isLessThanOrEqualTo(ofTheJvm + 0.5);
    }

    /**
     * Sixteen bytes, and what the list needs for its reference: 4 bytes, 8 with ZGC, and room to spare of half as much.
     */
    @ParameterizedTest
    @ValueSource(strings = {"G1", "Serial", "Parallel", "Z"})
    void oneObjectAnIterationIsFound(String collector) throws Exception {
        String[] result = run(collector, "object").split(" ");

        assertThat(result[0]).isEqualTo("LEAKING");
        assertThat(Double.parseDouble(result[1])).isBetween(19.0, 29.0);
    }

    /** With ZGC, JFR would keep every one of them alive. */
    @ParameterizedTest
    @ValueSource(strings = {"G1", "Serial", "Parallel", "Z"})
    void whatACleanerReleasesIsNoLeak(String collector) throws Exception {
        assertThat(run(collector, "inflater")).startsWith("STEADY");
    }

    private static String run(String collector, String body) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+Use" + collector + "GC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        body)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.strip();
    }

    static final class Main {
        private static final List<Object> HELD = new ArrayList<>();

        private static LeakDetector.Body body(String name) {
            return switch (name) {
                case "empty" -> () -> {};
                case "object" -> () -> HELD.add(new Object());
                case "inflater" -> Inflater::new;
                default -> throw new IllegalArgumentException(name);
            };
        }

        public static void main(String[] args) {
            LeakReport report = LeakDetector.named(args[0]).measure(body(args[0]));
            double growth = report.measured(Resource.HEAP)
                    .flatMap(Finding.Measured::growth)
                    .orElseThrow()
                    .perIteration();
            System.out.println(report.verdict() + " " + growth + " "
                    + growth * report.measurement().iterations());
        }
    }
}
