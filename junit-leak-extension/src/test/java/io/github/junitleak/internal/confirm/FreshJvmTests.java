package io.github.junitleak.internal.confirm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshJvmTests {

    private static final Duration ENOUGH = Duration.ofSeconds(60);
    private static final String REPOSITORY = "repository: ";

    @TempDir
    Path around;

    private Path directory;

    @BeforeEach
    void create() throws Exception {
        directory = Files.createDirectory(around.resolve("fresh"));
    }

    private static String uniqueId(String method) {
        return "[engine:junit-jupiter]/[class:" + FixtureTestCase.class.getName() + "]/[method:" + method + "()]";
    }

    private Optional<String> run(String method, Duration limit, String... flags) throws Exception {
        return new FreshJvm(List.of(flags), 100, limit, seconds -> {}).run(uniqueId(method), Map.of(), directory);
    }

    private String output() throws Exception {
        return Files.readString(directory.resolve("output.txt"), Charset.defaultCharset());
    }

    @Test
    void runsTheTestWithThisJvmsPropertiesAndItsOwnFlags() throws Exception {
        System.setProperty("fixture.property", "of the parent");
        try {
            assertThat(run("prints", ENOUGH, "-XX:-UseTLAB")).isEmpty();
        } finally {
            System.clearProperty("fixture.property");
        }

        assertThat(output())
                .contains("property: of the parent")
                .contains("-XX:-UseTLAB")
                .contains("fresh: true");
        assertThat(FreshJvm.isThis()).isFalse();
    }

    /** So that what was measured here can be written while that JVM starts, and before its test can end this one. */
    @Test
    void theTestBeginsWhenTheCallerHasHeardOfItsJvm() throws Exception {
        Path file = around.resolve("written");
        System.setProperty("fixture.file", file.toString());
        IntConsumer waiting = seconds -> {
            try {
                if (seconds == 0) {
                    waitForOutput(Duration.ofSeconds(3));
                    Files.createFile(file);
                }
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        };
        try {
            assertThat(new FreshJvm(List.of(), 100, ENOUGH, waiting).run(uniqueId("looks"), Map.of(), directory))
                    .isEmpty();
        } finally {
            System.clearProperty("fixture.file");
        }

        assertThat(output()).contains("there: true");
    }

    /** As long as that JVM would need to run its test, if it did. */
    private void waitForOutput(Duration most) throws Exception {
        long end = System.nanoTime() + most.toNanos();
        while (!output().contains("there: ") && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }

    @Test
    void aTestThatFailsHasNoResultAndShowsWhy() throws Exception {
        assertThat(run("fails", ENOUGH))
                .contains("it ended with exit code 3 and printed \"java.lang.IllegalStateException: not here\"");
        assertThat(output()).contains("java.lang.IllegalStateException: not here");
    }

    @Test
    void aTestThatIsNotThereHasNoResult() throws Exception {
        assertThat(run("missing", ENOUGH))
                .hasValueSatisfying(obstacle -> assertThat(obstacle)
                        .startsWith("it ended with exit code 3 and printed \"org.junit.platform.")
                        .contains("missing"));
    }

    @Test
    void aTestThatHangsIsKilled() throws Exception {
        assertThat(run("hangs", Duration.ofSeconds(3))).contains("it did not end within 3 s and was killed");
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    /** Neither can clean up: one is halted, as all are, and the other is killed. The caller deletes the directory. */
    @ParameterizedTest
    @CsvSource({"records, 60", "recordsAndHangs, 5"})
    void itsTemporaryFilesLieInItsDirectory(String method, int limit) throws Exception {
        run(method, Duration.ofSeconds(limit));

        Path repository = Path.of(output().lines()
                .filter(line -> line.startsWith(REPOSITORY))
                .findFirst()
                .orElseThrow()
                .substring(REPOSITORY.length()));
        assertThat(repository).startsWith(directory);
    }

    @Test
    void aTestThatCrashesHasNoResult() throws Exception {
        assertThat(run("crashes", ENOUGH)).contains("it ended with exit code 42 and printed \"soon over\"");
    }

    @Test
    void aTestThatRunsOutOfMemoryHasNoResult() throws Exception {
        assertThat(run("fills", ENOUGH, "-Xmx32m"))
                .contains("it ended with exit code 3 and printed \"java.lang.OutOfMemoryError: Java heap space\"");
    }

    @Test
    void aFlagThatTheJvmDoesNotKnowKeepsItFromStarting() throws Exception {
        assertThat(run("prints", ENOUGH, "-XX:+NoSuchFlag"))
                .hasValueSatisfying(obstacle -> assertThat(obstacle)
                        .startsWith("it ended with exit code 1 and printed \"")
                        .contains("NoSuchFlag"));
    }

    /** Two collectors would keep it from starting. */
    @Test
    void whatTheEnvironmentGivesEveryJvmIsReadOnce() throws Exception {
        ProcessBuilder middle = middle(Relaying.class);
        middle.environment().put("JAVA_TOOL_OPTIONS", "-XX:+UseParallelGC -Dfixture.property=once");
        middle.environment().put("JDK_JAVA_OPTIONS", "-Dfixture.launcher=too");

        assertThat(middle.start().waitFor()).isZero();

        assertThat(output())
                .contains("property: once")
                .contains("-Dfixture.launcher=too")
                .contains("-XX:+UseG1GC")
                .doesNotContain("-XX:+UseParallelGC");
    }

    static final class Relaying {
        public static void main(String[] args) throws Exception {
            Optional<String> obstacle = new FreshJvm(List.of("-XX:+UseG1GC"), 100, ENOUGH, seconds -> {})
                    .run(uniqueId("prints"), Map.of(), Path.of(args[0]));
            System.exit(obstacle.isEmpty() ? 0 : 1);
        }
    }

    private ProcessBuilder middle(Class<?> program) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        directory.toString(),
                        around.toString())
                .redirectErrorStream(true)
                .redirectOutput(around.resolve("middle.txt").toFile());
    }

    /** Killed, the one in the middle has no time to clean up; its child must notice by itself. */
    @Test
    void nothingIsLeftWhenTheOneThatWaitsIsKilled() throws Exception {
        Process middle = middle(Waiting.class).start();
        Path started = around.resolve("started");
        while (!Files.exists(started)) {
            assertThat(middle.isAlive()).isTrue();
            Thread.sleep(20);
        }
        List<ProcessHandle> children = middle.descendants().toList();
        Path temporary = Path.of(Files.readString(started));
        assertThat(temporary).startsWith(directory).exists();
        assertThat(children).isNotEmpty();

        middle.destroyForcibly().waitFor();

        for (ProcessHandle child : children) {
            child.onExit().get(5, TimeUnit.SECONDS);
        }
        assertThat(directory).doesNotExist();
    }

    static final class Waiting {
        public static void main(String[] args) throws Exception {
            System.setProperty("fixture.started", Path.of(args[1], "started").toString());
            new FreshJvm(List.of(), 100, ENOUGH, seconds -> {}).run(uniqueId("hangs"), Map.of(), Path.of(args[0]));
        }
    }

    /** Today's secrets are in a directory of today, for as long as the JVM needs to start. */
    @Test
    void whatMayBeSecretIsGoneBeforeTheTestRuns() throws Exception {
        System.setProperty("fixture.directory", directory.toString());
        try {
            assertThat(run("lists", ENOUGH)).isEmpty();
        } finally {
            System.clearProperty("fixture.directory");
        }

        assertThat(output()).contains("files: [output.txt, tmp]");
    }

    @Test
    void aTestThatReadsItsInputFindsItEmpty() throws Exception {
        assertThat(run("reads", ENOUGH)).isEmpty();

        assertThat(output()).contains("read: -1");
    }

    @Test
    void itsHeapIsNotDumpedWhereTheFirstJvmsWouldBe() throws Exception {
        Path dump = around.resolve("dump.hprof");
        ProcessBuilder middle = middle(Filling.class);
        middle.command().add(1, "-XX:+HeapDumpOnOutOfMemoryError");
        middle.command().add(1, "-XX:HeapDumpPath=" + dump);

        assertThat(middle.start().waitFor()).isZero();

        assertThat(dump).doesNotExist();
    }

    static final class Filling {
        public static void main(String[] args) throws Exception {
            Optional<String> obstacle = new FreshJvm(List.of("-Xmx32m"), 100, ENOUGH, seconds -> {})
                    .run(uniqueId("fills"), Map.of(), Path.of(args[0]));
            System.exit(obstacle.isPresent() ? 0 : 1);
        }
    }

    static class FixtureTestCase {

        @Test
        void lists() throws Exception {
            try (Stream<Path> files = Files.list(Path.of(System.getProperty("fixture.directory")))) {
                System.out.println("files: "
                        + files.map(file -> file.getFileName().toString())
                                .sorted()
                                .toList());
            }
        }

        @Test
        void reads() throws Exception {
            System.out.println("read: " + System.in.read());
        }

        @Test
        void looks() {
            System.out.println("there: " + Files.exists(Path.of(System.getProperty("fixture.file"))));
        }

        @Test
        void prints() {
            System.out.println("property: " + System.getProperty("fixture.property"));
            System.out.println(
                    java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
            System.out.println("fresh: " + FreshJvm.isThis());
        }

        @Test
        void fails() {
            throw new IllegalStateException("not here");
        }

        @Test
        void hangs() throws Exception {
            String started = System.getProperty("fixture.started");
            if (started != null) {
                Path unseen = Files.writeString(Path.of(started + ".part"), System.getProperty("java.io.tmpdir"));
                Files.move(unseen, Path.of(started), StandardCopyOption.ATOMIC_MOVE);
            }
            Thread.sleep(ENOUGH.toMillis());
        }

        @Test
        void records() throws Exception {
            Files.createTempFile("kept", "");
            Recording recording = new Recording();
            recording.setToDisk(true);
            recording.start();
            System.out.println(REPOSITORY + System.getProperty("jdk.jfr.repository"));
        }

        @Test
        void recordsAndHangs() throws Exception {
            records();
            hangs();
        }

        @Test
        void crashes() {
            System.out.println("soon over");
            Runtime.getRuntime().halt(42);
        }

        @Test
        void fills() {
            List<byte[]> held = new java.util.ArrayList<>();
            while (true) {
                held.add(new byte[1 << 20]);
            }
        }
    }
}
