package io.github.junitleak.build.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.example.scan.OddEngine;
import io.github.junitleak.build.scan.ScannedClass.Left;
import io.github.junitleak.scan.Outcome;
import io.github.junitleak.scan.ScanSettings;
import io.github.junitleak.scan.Unrepeated;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real scans of the classes in {@code com.example.scan}, which are good and bad in every way that a scan survives. */
class ScanTests {

    @TempDir
    private Path output;

    private final List<String> done = new ArrayList<>();
    private Map<String, String> parameters = Map.of();
    private Predicate<String> alsoWanted = name -> false;

    /** Long enough that a busy machine takes no test for a slow one. */
    private Duration time = Duration.ofSeconds(2);

    @Test
    void aSteadyClassIsSteadyAndALeakingOneIsNarrowedToItsMethodConfirmedAndExplained() throws Exception {
        ScanResult result = scan("(Steady|Leaking)TestCase", false);

        assertThat(result.classes())
                .extracting(ScannedClass::name, ScannedClass::outcome)
                .containsExactly(
                        tuple("com.example.scan.LeakingTestCase", Outcome.LEAKING),
                        tuple("com.example.scan.SteadyTestCase", Outcome.STEADY));
        ScannedClass leaking = result.classes().get(0);
        assertThat(leaking.leaks()).hasSize(1);
        assertThat(leaking.leaks().get(0).test()).isEqualTo("LeakingTestCase.placesAnOrder()");
        assertThat(leaking.leaks().get(0).headline()).startsWith("LeakingTestCase.placesAnOrder() leaks heap: +");
        assertThat(leaking.leaks().get(0).more()).contains("@LeakCheck", "void placesAnOrder() {");
        String json = Files.readString(
                output.resolve("leak-reports").resolve(leaking.leaks().get(0).report() + ".json"));
        assertThat(json)
                .contains("\"REPRODUCED\"")
                .contains("com.example.scan.LeakingTestCase$Order")
                .contains("ORDERS");
        assertThat(result.classes().get(1).left()).isEmpty();
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void whatEndsItsJvmIsListedAndTheRestOfItsClassIsMeasured() throws Exception {
        ScanResult result = scan("(Exit|Hang|Memory)TestCase", false);

        assertThat(result.classes()).extracting(ScannedClass::outcome).containsOnly(Outcome.STEADY);
        assertThat(result.classes())
                .flatExtracting(ScannedClass::left)
                .extracting(Left::test, Left::why)
                .containsExactly(
                        tuple("ExitTestCase.exits()", Unrepeated.EXITED),
                        tuple("HangTestCase.hangs()", Unrepeated.HUNG),
                        tuple("MemoryTestCase.fillsTheHeap()", Unrepeated.CRASHED));
        assertThat(result.classes())
                .flatExtracting(ScannedClass::left)
                .extracting(Left::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).isEqualTo("its JVM ended with exit code 5"),
                        reason -> assertThat(reason)
                                .startsWith("it did not end within 10 s; its thread was in"
                                        + " com.example.scan.HangTestCase.hangs, line "),
                        reason -> assertThat(reason).isEqualTo("java.lang.OutOfMemoryError: Java heap space"));
    }

    @Test
    void whatFailsIsListedAndIsNoLeak() throws Exception {
        ScannedClass failing = scan("FailingTestCase", false).classes().get(0);

        assertThat(failing.outcome()).isEqualTo(Outcome.STEADY);
        assertThat(failing.left())
                .extracting(Left::test, Left::why)
                .containsExactlyInAnyOrder(
                        tuple("FailingTestCase.failsAtOnce()", Unrepeated.FAILED_AT_ONCE),
                        tuple("FailingTestCase.oneInvocationFails()", Unrepeated.FAILED_AT_ONCE),
                        tuple("FailingTestCase.failsEverySecondTime()", Unrepeated.FAILED_WHEN_REPEATED));
    }

    @Test
    void aClassWhoseTestsAllFailIsNotRepeatedAndEachIsListedOnce() throws Exception {
        ScannedClass failing = scan("AllFailTestCase", false).classes().get(0);

        assertThat(failing.outcome()).isEqualTo(Outcome.NOT_REPEATED);
        assertThat(failing.left())
                .extracting(Left::test, Left::why)
                .containsExactly(tuple("AllFailTestCase.fails()", Unrepeated.FAILED_AT_ONCE));
    }

    @Test
    void testsOfWhichNoClassIsNamedAreListed() throws Exception {
        parameters = Map.of(OddEngine.PARAMETER, "classless");

        assertThat(scan("(none)", "Orders can be placed").classes())
                .singleElement()
                .satisfies(feature -> {
                    assertThat(feature.name()).isEqualTo("Orders can be placed");
                    assertThat(feature.outcome()).isEqualTo(Outcome.NOT_REPEATED);
                    assertThat(feature.reason())
                            .isEqualTo("a scan repeats classes, and the engine odd names none for it");
                });
    }

    @Test
    void whereAnEngineFailsToDiscoverTheOthersAreScanned() throws Exception {
        parameters = Map.of(OddEngine.PARAMETER, "fails");

        assertThat(scan("AllFailTestCase", "All tests of the engine odd").classes())
                .extracting(ScannedClass::name, ScannedClass::reason)
                .containsExactlyInAnyOrder(
                        tuple("com.example.scan.AllFailTestCase", "none of its tests can be repeated"),
                        tuple(
                                "All tests of the engine odd",
                                "it failed to discover them: java.lang.NoClassDefFoundError: com/example/Missing"));
    }

    @Test
    void growthThatNoFreshJvmConfirmsAndNothingExplainsIsNoLeak() throws Exception {
        ScannedClass doubtful = scan("FailsInFreshJvmTestCase", false).classes().get(0);

        assertThat(doubtful.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(doubtful.leaks()).isEmpty();
        assertThat(doubtful.reason())
                .startsWith("the growth of heap was not confirmed, and nothing shows what grows. The test was run again"
                        + " in a fresh JVM, but it ended with exit code 3")
                .contains("growsHereOnly() failed only when it was repeated: ", "this JVM is the fresh one");
    }

    @Test
    void aTestThatBecomesSlowIsListedAndTheRestOfItsClassIsMeasured() throws Exception {
        time = Duration.ofSeconds(1);

        ScannedClass slowing = scan("SlowsDownTestCase", false).classes().get(0);

        assertThat(slowing.outcome()).isEqualTo(Outcome.STEADY);
        assertThat(slowing.left()).singleElement().satisfies(left -> {
            assertThat(left.test()).isEqualTo("SlowsDownTestCase.slowsDown()");
            assertThat(left.why()).isEqualTo(Unrepeated.TOO_SLOW);
            assertThat(left.reason()).matches("when it was repeated it took up to 2\\d\\d\\d ms");
        });
    }

    @Test
    void growthThatEndsIsNoLeak() throws Exception {
        time = Duration.ofSeconds(1);

        assertThat(scan("FillsUpTestCase", false).with(Outcome.LEAKING)).isEmpty();
    }

    @Test
    void whereEachTestLeaksAsMuchTheClassIsReportedOnce() throws Exception {
        ScannedClass leaking = scan("FixtureLeaksTestCase", false).classes().get(0);

        assertThat(leaking.leaks()).singleElement().satisfies(leak -> {
            assertThat(leak.test()).isEqualTo("com.example.scan.FixtureLeaksTestCase (all tests)");
            assertThat(leak.more()).isEqualTo("@LeakCheck // import io.github.junitleak.LeakCheck, above the class");
        });
    }

    @Test
    void aTestThatIsSlowOnlyAtFirstIsMeasured() throws Exception {
        ScannedClass warm = scan("WarmsUpTestCase", false).classes().get(0);

        assertThat(warm.left()).isEmpty();
        assertThat(warm.outcome()).isEqualTo(Outcome.STEADY);
    }

    @Test
    void aScanThatIsContinuedHasEachClassOnceAndScansOnlyTheOthers() throws Exception {
        scan("SteadyTestCase", false);
        done.clear();

        ScanResult result = scan("(Steady|Failing)TestCase", true);

        assertThat(done).containsExactly("com.example.scan.FailingTestCase");
        assertThat(result.classes())
                .extracting(ScannedClass::name)
                .containsExactlyInAnyOrder("com.example.scan.FailingTestCase", "com.example.scan.SteadyTestCase");
    }

    @Test
    void aClassPathWithoutALauncherIsOneSentence() {
        WorkerJvm jvm = jvm(classPath().stream()
                .filter(path -> !path.toString().contains("junit-platform-launcher"))
                .toList());

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> new Scan(options(jvm, "Steady", false), none()).run()))
                .isInstanceOf(ScanException.class)
                .hasMessageStartingWith("A JVM for the tests did not start: ")
                .hasMessageEndingWith(
                        "; add org.junit.platform:junit-platform-launcher to the class path, in the version"
                                + " of the junit-platform-engine that is there");
    }

    /** @param other what is scanned beside the classes of the fixtures */
    private ScanResult scan(String classes, String other) throws Exception {
        alsoWanted = other::equals;
        return scan(classes, false);
    }

    private ScanResult scan(String classes, boolean continued) throws Exception {
        return new Scan(options(jvm(classPath()), classes, continued), none()).run();
    }

    private ScanOptions options(WorkerJvm jvm, String classes, boolean continued) {
        ScanSettings settings = new ScanSettings(
                output.resolve("leak-reports"), time, Duration.ofSeconds(10), List.of(), List.of(), parameters);
        return new ScanOptions(
                jvm,
                List.of(Path.of("target", "test-classes")),
                alsoWanted.or(name -> name.matches("com\\.example\\.scan\\." + classes)),
                settings,
                output,
                1,
                Optional.empty(),
                Shard.WHOLE,
                continued);
    }

    private static WorkerJvm jvm(List<Path> classPath) {
        return new WorkerJvm(
                WorkerJvm.ownJava(), List.of("-Xmx128m"), classPath, List.of(), Map.of(), Map.of(), Path.of(""));
    }

    /** As Surefire shows it to tests, without its own runner. */
    private static List<Path> classPath() {
        return Stream.of("java.class.path", "surefire.test.class.path")
                .flatMap(key -> Stream.of(System.getProperty(key, "").split(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .map(Path::of)
                .toList();
    }

    private ScanProgress none() {
        return new ScanProgress() {
            @Override
            public void begins(int classes, int forks) {}

            @Override
            public void done(ScannedClass scanned) {
                done.add(scanned.name());
            }
        };
    }

    private List<Path> temporaryFiles() throws Exception {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(path -> path.endsWith("tmp")).toList();
        }
    }
}
