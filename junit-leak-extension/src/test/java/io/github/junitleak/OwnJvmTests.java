package io.github.junitleak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What depends on the JVM as a whole: that a test is its first, its flags, and what a body leaves behind in it. */
class OwnJvmTests {

    /** Far more than any of these runs takes: only a wait without a bound reaches it. */
    private static final int HANGS_SECONDS = 120;

    @TempDir
    Path directory;

    /**
     * What our own classes add after the last checkpoint looks like growth at rest, which acquits the body. The third
     * test of a JVM finds everything loaded.
     */
    @ParameterizedTest
    @CsvSource({"leak, 1", "leak, 3", "leakAndCollect, 1", "leakAndCollect, 3"})
    void aSlowLeakIsFoundByAnyTestOfAJvm(String body, int tests) throws Exception {
        // So many that the strings which the JIT compiler interns meanwhile do not hide a leak of 100 bytes.
        assertThat(run(body + " 200", tests)).hasSize(tests).allMatch(line -> line.equals("LEAKING"));
    }

    @ParameterizedTest
    @CsvSource({"empty, 1", "empty, 3", "collect, 1"})
    void aSlowBodyThatHoldsNothingIsSteadyInAnyTestOfAJvm(String body, int tests) throws Exception {
        assertThat(run(body + " 60", tests)).hasSize(tests).allMatch(line -> line.startsWith("STEADY"));
    }

    /** Whatever a run may do after its first checkpoint, it has done before: {@code Rehearsal}. */
    @ParameterizedTest
    @CsvSource({
        "leak, G1",
        "leak, Serial",
        "leak, Parallel",
        "empty, G1",
        "empty, Serial",
        "empty, Parallel",
        "fill, G1",
        "slower, G1",
        "scatter, G1",
        "background, G1",
        "later, G1"
    })
    void noClassIsLoadedFromTheFirstReadingToTheLast(String body, String collector) throws Exception {
        Path log = directory.resolve("log");
        run(body, 1, "-XX:+Use" + collector + "GC", "-Xlog:class+load,gc:file=" + log);

        List<String> lines = Files.readAllLines(log);
        List<Integer> readings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("Heap Inspection Initiated GC")) {
                readings.add(i);
            }
        }
        assertThat(readings).hasSizeGreaterThan(4);
        assertThat(lines.subList(readings.get(0), readings.get(readings.size() - 1)))
                .filteredOn(line -> line.contains("[class,load"))
                .isEmpty();
    }

    /** Clients on JDK 17 have a selector's thread, which looks every three seconds whether its client is gone. */
    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void whatEndsThreeSecondsLaterIsNoLeak() throws Exception {
        assertThat(run("client 60", 1)).containsExactly("STEADY");
    }

    @Test
    void whatNeverEndsLeaksThoughAnotherThreadIsAtWork() throws Exception {
        assertThat(run("threads 60", 1)).containsExactly("LEAKING");
    }

    @ParameterizedTest
    @CsvSource({
        "G1, empty, STEADY",
        "G1, leak, LEAKING",
        "Serial, empty, STEADY",
        "Serial, leak, LEAKING",
        "Parallel, empty, STEADY",
        "Parallel, leak, LEAKING"
    })
    void whereNobodyMayCollectTheHistogramDoes(String collector, String body, String verdict) throws Exception {
        assertThat(run(body + " 60", 1, "-XX:+Use" + collector + "GC", "-XX:+DisableExplicitGC"))
                .singleElement()
                .asString()
                .startsWith(verdict);
    }

    @Test
    void whereNothingCanCollectThatIsSaid() throws Exception {
        assertThat(run("leak", 1, "-XX:+UseZGC", "-XX:+DisableExplicitGC"))
                .containsExactly(
                        "INCONCLUSIVE -XX:+DisableExplicitGC forbids the collection that must come before counting"
                                + " with this collector; remove the flag for this test run");
        assertThat(run("leak", 1, "-XX:+UnlockExperimentalVMOptions", "-XX:+UseEpsilonGC"))
                .last()
                .isEqualTo(
                        "INCONCLUSIVE the Epsilon collector never collects, so that dead objects count as live; run the"
                                + " test with another collector, for instance -XX:+UseG1GC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"interrupt", "properties"})
    void whatABodyLeavesBehindInItsThreadOrItsJvmFailsNothing(String body) throws Exception {
        assertThat(run(body + " 60", 1)).containsExactly("STEADY");
    }

    /**
     * @param body its name, and its iterations where they are given: the verdict must not depend on the machine's speed
     */
    private List<String> run(String body, int tests, String... flags) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(List.of(flags));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), String.valueOf(tests)));
        command.addAll(List.of(body.split(" ")));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(HANGS_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isZero();
        try (Stream<String> lines = Files.lines(output, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.contains("[warning]")).toList();
        }
    }

    static final class Main {
        private static final List<Object> HELD = new ArrayList<>();
        private static int iterations;

        private static void pause() throws InterruptedException {
            Thread.sleep(5);
        }

        private static LeakDetector.Body body(String name) {
            return switch (name) {
                case "empty" -> Main::pause;
                case "collect" -> System::gc;
                case "leak" ->
                    () -> {
                        HELD.add(new byte[100]);
                        pause();
                    };
                case "leakAndCollect" ->
                    () -> {
                        HELD.add(new byte[100]);
                        System.gc();
                    };
                case "fill" ->
                    () -> {
                        if (HELD.size() < 60) {
                            HELD.add(new byte[1000]);
                        }
                        pause();
                    };
                case "slower" ->
                    () -> {
                        HELD.add(new byte[100_000 / ++iterations]);
                        pause();
                    };
                case "scatter" ->
                    () -> {
                        HELD.add(new byte[100 + 5000 * (++iterations % 7 / 6)]);
                        pause();
                    };
                case "background" -> {
                    daemon(() -> {
                        while (true) {
                            HELD.add(new byte[1000]);
                            pause();
                        }
                    });
                    yield Main::pause;
                }
                case "later" ->
                    () -> {
                        daemon(() -> Thread.sleep(1000));
                        pause();
                    };
                case "threads" -> {
                    daemon(() -> Thread.sleep(Long.MAX_VALUE));
                    yield () -> {
                        daemon(() -> {
                            synchronized (HELD) {
                                HELD.wait();
                            }
                        });
                        pause();
                    };
                }
                case "client" -> () -> HttpClient.newHttpClient().version();
                case "interrupt" -> () -> Thread.currentThread().interrupt();
                case "properties" -> () -> System.setProperties(new Properties());
                default -> throw new IllegalArgumentException(name);
            };
        }

        private interface Work {
            void run() throws InterruptedException;
        }

        private static void daemon(Work work) {
            Thread thread = new Thread(() -> {
                try {
                    work.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        public static void main(String[] args) {
            String name = args[1];
            for (int test = 0; test < Integer.parseInt(args[0]); test++) {
                HELD.clear();
                LeakDetector detector = LeakDetector.named(name).time(Duration.ofMillis(600));
                if (args.length > 2) {
                    detector = detector.warmup(20).iterations(Integer.parseInt(args[2]));
                }
                if (name.equals("client") || name.equals("threads")) {
                    detector = detector.resources(Resource.THREADS, Resource.FILE_DESCRIPTORS);
                }
                LeakReport report = detector.measure(body(name));
                Optional<String> reason = report.measured(Resource.HEAP).flatMap(Finding.Measured::reason);
                System.out.println((report.verdict() + " " + reason.orElse("")).strip());
            }
            System.exit(0);
        }
    }
}
