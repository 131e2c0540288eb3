package io.github.junitleak;

import static io.github.junitleak.assertj.LeakAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.confirm.FreshJvm;
import io.github.junitleak.model.Confirmation;
import io.github.junitleak.model.Evidence.LiveCount;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Verdict;
import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class LeakTestTests {

    @TempDir
    Path reports;

    @Nested
    class Verdicts {

        @Test
        void anEmptyBodyIsSteadyWellBelowAByteAnIteration() throws Exception {
            TestRun run = TestRun.reportingTo(reports).of(EmptyTestCase.class);

            run.results().testEvents().assertStatistics(stats -> stats.succeeded(1));
            LeakReport report = run.report(EmptyTestCase.class.getName() + ".nothing");
            assertThat(report).isSteady();
            // Not zero: the runner's own threads live in this JVM too. See QuietJvmTests.
            assertThat(Math.abs(growth(report).perIteration())).isLessThan(0.5);
            assertThat(report.evidence().paths()).isEmpty();
        }

        @Test
        void oneObjectAnIterationFailsTheTest() throws Exception {
            TestRun run = TestRun.reportingTo(reports).of(OneObjectTestCase.class);

            assertThat(run.failure())
                    .isInstanceOf(AssertionFailedError.class)
                    .hasMessageStartingWith("LeakTestTests$OneObjectTestCase.keepsOne() leaks heap: +")
                    .hasMessageContaining("java.lang.Object ")
                    .hasMessageContaining("Report:");
            LeakReport report = run.report(OneObjectTestCase.class.getName() + ".keepsOne");
            assertThat(report).isLeaking();
            // 16 bytes, 4 or 8 for the list's reference, and up to half as much for its spare room.
            assertThat(growth(report).perIteration()).isBetween(19.0, 28.0);
            assertThat(report.evidence().classes()).anySatisfy(grown -> {
                assertThat(grown.name()).isEqualTo("java.lang.Object");
                assertThat(grown.instancesPerIteration()).isBetween(0.99, 1.01);
            });
        }

        @Test
        void aKilobyteAnIterationIsExplainedByFieldAndLine() throws Exception {
            TestRun run = TestRun.reportingTo(reports)
                    .with("junitleak.confirm", "fork")
                    .of(KilobytesTestCase.class);

            assertThat(run.failure())
                    .hasMessageContaining("byte[]")
                    .hasMessageContaining("KilobytesTestCase")
                    .hasMessageContaining(".held")
                    .hasMessageContaining("(LeakTestTests.java:");
            LeakReport report = run.report(KilobytesTestCase.class.getName() + ".keepsKilobytes");
            assertThat(report).namesHolder("KilobytesTestCase.held").namesClass("byte[]");
            List<LiveCount> course = report.evidence().classes().get(0).series();
            LiveCount first = course.get(0);
            LiveCount last = course.get(course.size() - 1);
            assertThat(course).hasSizeGreaterThan(5);
            assertThat((double) (last.instances() - first.instances()) / (last.iteration() - first.iteration()))
                    .isBetween(0.99, 1.01);
            assertThat(report.evidence().sites().get(0).excerpt()).hasValueSatisfying(excerpt -> {
                assertThat(excerpt.file()).isEqualTo("src/test/java/io/github/junitleak/LeakTestTests.java");
                assertThat(excerpt.lines().get(2).strip()).isEqualTo("held.add(new byte[4096]);");
            });
        }

        @Test
        void threadsThatNeverEndAreToldByNamePlaceAndTheLineThatStartedThem() throws Exception {
            TestRun run = TestRun.reportingTo(reports)
                    .with("junitleak.confirm", "fork")
                    .of(PoolsTestCase.class);

            assertThat(run.failure())
                    .hasMessageContaining("threads +1.00 per iteration")
                    .hasMessageContaining("New threads")
                    .hasMessageContaining("  pool-*-thread-*")
                    .hasMessageContaining("    now at java.util.concurrent.LinkedBlockingQueue.take(");
            LeakReport report = run.report(PoolsTestCase.class.getName() + ".startsPools");
            assertThat(report.confirmation().orElseThrow().result()).isEqualTo(Confirmation.Result.REPRODUCED);
            assertThat(report.evidence().sites())
                    .filteredOn(site -> site.className().equals("java.lang.Thread"))
                    .first()
                    .satisfies(site -> assertThat(site.frames().get(site.applicationFrame()))
                            .satisfies(frame -> {
                                assertThat(frame.className()).isEqualTo(PoolsTestCase.class.getName());
                                assertThat(frame.method()).isEqualTo("startsPools");
                            }));
        }

        @Test
        void theFreshJvmsRecordingLiesBesideTheReportUntilTheLeakIsGone() throws Exception {
            TestRun.reportingTo(reports).with("junitleak.confirm", "fork").of(KilobytesTestCase.class);
            String name = KilobytesTestCase.class.getName() + ".keepsKilobytes";

            assertThat(files())
                    .containsExactlyInAnyOrder(
                            name + ".json", name + ".html", name + ".jfr", name + ".confirmation.txt");
            assertThat(RecordingFile.readAllEvents(reports.resolve(name + ".jfr")))
                    .filteredOn(event -> event.getEventType().getName().equals("jdk.OldObjectSample"))
                    .hasSizeGreaterThan(900);
            assertThat(reports.resolve(name + ".html")).content().contains("<a href=\"" + name + ".jfr\">");

            TestRun.reportingTo(reports).with("junitleak.budget", "8 KiB").of(KilobytesTestCase.class);

            assertThat(files()).containsExactlyInAnyOrder(name + ".json", name + ".html");
        }

        private List<String> files() throws IOException {
            try (Stream<Path> files = Files.list(reports)) {
                return files.map(file -> file.getFileName().toString()).toList();
            }
        }

        @ParameterizedTest
        @CsvSource({"garbage, it wrote no report", "crash, it ended with exit code 42"})
        void whereTheFreshJvmBringsNothingTheFirstMeasurementDecides(String end, String why) throws Exception {
            System.setProperty("fixture.end", end);
            System.setProperty("fixture.reports", reports.toString());
            TestRun run;
            try {
                run = TestRun.reportingTo(reports)
                        .with("junitleak.confirm", "fork")
                        .of(EndingTestCase.class);
            } finally {
                System.clearProperty("fixture.end");
                System.clearProperty("fixture.reports");
            }

            assertThat(run.failure())
                    .hasMessageContaining("leaks heap")
                    .hasMessageContaining("The test was run again in a fresh JVM, but " + why + ".");
            Confirmation confirmation = run.report(EndingTestCase.class.getName() + ".ends")
                    .confirmation()
                    .orElseThrow();
            assertThat(confirmation.result()).isEqualTo(Confirmation.Result.FAILED);
            assertThat(reports.resolve(confirmation.output().orElseThrow()))
                    .content()
                    .contains("ends with " + end);
        }

        @Test
        void aCacheOfSoftReferencesIsSteadyAndSaysWhy() throws Exception {
            TestRun run = TestRun.reportingTo(reports)
                    .with("junitleak.confirm", "fork")
                    .of(SoftlyHeldTestCase.class);

            run.results().testEvents().assertStatistics(stats -> stats.succeeded(1));
            LeakReport report = run.report(SoftlyHeldTestCase.class.getName() + ".caches");
            assertThat(report).isSteady();
            assertThat(report.confirmation().orElseThrow().result()).isEqualTo(Confirmation.Result.SOFTLY_HELD);
            assertThat(report.confirmation().orElseThrow().recording()).isEmpty();
        }

        @Test
        void withoutAFreshJvmALeakIsExplainedByWhatThisOneSampled() throws Exception {
            TestRun run = TestRun.reportingTo(reports).of(KilobytesTestCase.class);

            assertThat(run.failure()).hasMessageContaining("KilobytesTestCase");
            LeakReport report = run.report(KilobytesTestCase.class.getName() + ".keepsKilobytes");
            assertThat(report.confirmation()).isEmpty();
            assertThat(report.evidence().classes())
                    .allSatisfy(grown -> assertThat(grown.series()).isEmpty());
        }

        @Test
        void withoutConfirmationALeakIsStillFoundAndSaysWhatIsMissing() {
            TestRun run = TestRun.reportingTo(reports)
                    .with("junitleak.confirm", "off")
                    .of(KilobytesTestCase.class);

            assertThat(run.failure())
                    .hasMessageContaining("leaks heap")
                    .hasMessageContaining("Nothing was sampled, so sites and paths are missing;");
        }

        @Test
        void growthWithinTheBudgetPasses() {
            TestRun run = TestRun.reportingTo(reports).of(BudgetTestCase.class, "within");

            run.results().testEvents().assertStatistics(stats -> stats.succeeded(1));
        }

        @Test
        void growthAboveTheBudgetFails() {
            TestRun run = TestRun.reportingTo(reports).of(BudgetTestCase.class, "above");

            assertThat(run.failure()).hasMessageContaining("allowed 8 B");
        }

        @Test
        void eachResourceHasABudgetOfItsOwnAndAnAttributeWinsOverTheParameter() throws Exception {
            TestRun.Builder run = TestRun.reportingTo(reports)
                    .with("junitleak.budgets", "threads=7, direct-memory=64 KiB, file-descriptors=0.5");

            LeakReport given =
                    run.of(BudgetsTestCase.class, "given").report(BudgetsTestCase.class.getName() + ".given");

            assertThat(given.plan().budgets())
                    .containsEntry(Resource.HEAP, 0.0)
                    .containsEntry(Resource.THREADS, 1.5)
                    .containsEntry(Resource.DIRECT_MEMORY, 1024.0)
                    .containsEntry(Resource.FILE_DESCRIPTORS, 0.5)
                    .containsEntry(Resource.CLASSES, 0.0);
        }

        @Test
        void aKnownLeakPassesWhenItIsFoundAndFailsWhenItIsGone() {
            TestRun.reportingTo(reports)
                    .of(ExpectedLeakTestCase.class, "leaks")
                    .results()
                    .testEvents()
                    .assertStatistics(stats -> stats.succeeded(1));

            assertThat(TestRun.reportingTo(reports)
                            .of(ExpectedLeakTestCase.class, "isFixed")
                            .failure())
                    .isInstanceOf(AssertionFailedError.class)
                    .hasMessageContaining("was expected to leak");
        }

        @Test
        void aDeferredLeakIsReportedButPasses() throws Exception {
            TestRun run = TestRun.reportingTo(reports)
                    .with("junitleak.failure", "defer")
                    .of(OneObjectTestCase.class);

            run.results().testEvents().assertStatistics(stats -> stats.succeeded(1));
            assertThat(run.report(OneObjectTestCase.class.getName() + ".keepsOne"))
                    .isLeaking();
        }

        @Test
        void aDisabledLeakTestRunsOnceAndReportsNothing() throws IOException {
            TestRun.reportingTo(reports)
                    .with("junitleak.enabled", "false")
                    .of(OneObjectTestCase.class)
                    .results()
                    .testEvents()
                    .assertStatistics(stats -> stats.succeeded(1));

            assertThat(OneObjectTestCase.held).hasSize(1);
            try (Stream<Path> files = Files.list(reports)) {
                assertThat(files).isEmpty();
            }
        }

        @Test
        void aBodyTooSlowForItsTimeIsInconclusiveAndAborts() {
            TestRun run =
                    TestRun.reportingTo(reports).with("junitleak.time", "20 ms").of(SlowTestCase.class);

            assertThat(run.abortion())
                    .isInstanceOf(TestAbortedException.class)
                    .hasMessageContaining("too few to tell; make the body shorter or set iterations to at least 12");
        }

        @Test
        void inconclusiveCanFailOrPass() {
            TestRun.Builder slow = TestRun.reportingTo(reports).with("junitleak.time", "20 ms");

            assertThat(slow.with("junitleak.inconclusive", "fail")
                            .of(SlowTestCase.class)
                            .failure())
                    .isInstanceOf(AssertionFailedError.class);
            slow.with("junitleak.inconclusive", "pass")
                    .of(SlowTestCase.class)
                    .results()
                    .testEvents()
                    .assertStatistics(stats -> stats.succeeded(1));
        }

        private Finding.Growth growth(LeakReport report) {
            return report.measured(Resource.HEAP).orElseThrow().growth().orElseThrow();
        }
    }

    @Nested
    class Iterations {

        @Test
        void givenNumbersAreRunExactly() throws Exception {
            CountingTestCase.runs.set(0);

            LeakReport report = TestRun.reportingTo(reports)
                    .of(CountingTestCase.class, "counted")
                    .report(CountingTestCase.class.getName() + ".counted");

            assertThat(report.measurement().warmup()).isEqualTo(25);
            assertThat(report.measurement().iterations()).isEqualTo(60);
            assertThat(CountingTestCase.runs).hasValue(85);
        }

        @Test
        void parametersSetWhatAttributesLeaveOpen() throws Exception {
            TestRun.Builder run = TestRun.reportingTo(reports)
                    .with("junitleak.iterations", "40")
                    .with("junitleak.warmup", "3");

            LeakReport open = run.of(EmptyTestCase.class).report(EmptyTestCase.class.getName() + ".nothing");
            LeakReport given =
                    run.of(CountingTestCase.class, "counted").report(CountingTestCase.class.getName() + ".counted");

            assertThat(open.measurement().iterations()).isEqualTo(40);
            assertThat(open.measurement().warmup()).isEqualTo(3);
            assertThat(given.measurement().iterations()).isEqualTo(60);
        }

        @Test
        void eachOnceAroundAllIterationsAndHooksAroundEach() {
            LifecycleTestCase.log.clear();

            TestRun.reportingTo(reports)
                    .of(LifecycleTestCase.class)
                    .results()
                    .testEvents()
                    .assertStatistics(stats -> stats.succeeded(1));

            assertThat(LifecycleTestCase.log)
                    .hasSize(2 + 3 * 14)
                    .startsWith("each", "before", "body", "after", "before");
            assertThat(LifecycleTestCase.log).endsWith("body", "after", "end");
        }

        @Test
        void aFailingBodyFailsAsItselfAndSaysWhen() {
            Throwable failure = TestRun.reportingTo(reports)
                    .with("junitleak.warmup", "2")
                    .of(FailingTestCase.class)
                    .failure();

            assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessage("no more");
            assertThat(failure.getSuppressed()[0]).hasMessage("thrown in iteration 17");
        }

        @Test
        void aBodyThatFailsInTheWarmupSaysSo() {
            Throwable failure = TestRun.reportingTo(reports)
                    .with("junitleak.warmup", "20")
                    .of(FailingTestCase.class)
                    .failure();

            assertThat(failure.getSuppressed()[0]).hasMessage("thrown in iteration 17, in the warm-up");
        }
    }

    @Nested
    class Jupiter {

        @Test
        void parametersTempDirsNestedClassesAndPerClassLifecycleWork() {
            TestRun.reportingTo(reports)
                    .with("junitleak.iterations", "12")
                    .with("junitleak.warmup", "2")
                    .of(JupiterTestCase.class)
                    .results()
                    .testEvents()
                    .assertStatistics(stats -> stats.succeeded(7).failed(0).aborted(0));

            assertThat(reports.toFile().list((dir, name) -> name.endsWith(".json")))
                    .contains(
                            JupiterTestCase.class.getName() + ".parameterized-1.json",
                            JupiterTestCase.class.getName() + ".parameterized-2.json",
                            JupiterTestCase.class.getName() + ".repeated-2.json",
                            JupiterTestCase.Inner.class.getName() + ".nested.json");
        }

        @Test
        void aLeakTestRunsAloneUnderParallelExecution() {
            TestRun.reportingTo(reports)
                    .with("junit.jupiter.execution.parallel.enabled", "true")
                    .with("junit.jupiter.execution.parallel.mode.default", "concurrent")
                    .with("junit.jupiter.execution.parallel.config.strategy", "fixed")
                    .with("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                    .with("junitleak.iterations", "12")
                    .of(ParallelTestCase.class)
                    .results()
                    .testEvents()
                    .assertStatistics(stats -> stats.succeeded(6));
        }

        @Test
        void aMetaAnnotationWorks() throws Exception {
            LeakReport report =
                    TestRun.reportingTo(reports).of(MetaTestCase.class).report(MetaTestCase.class.getName() + ".meta");

            assertThat(report.measurement().iterations()).isEqualTo(15);
        }
    }

    @Nested
    class Misuse {

        private void assertRefused(Class<?> testClass, String method, String sentence) {
            assertThat(TestRun.reportingTo(reports).of(testClass, method).failure())
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessage(sentence);
        }

        @Test
        void wrongAttributes() {
            String on = "@LeakTest on " + WrongTestCase.class.getName() + ".";

            assertRefused(
                    WrongTestCase.class,
                    "negative",
                    on + "negative(): iterations is -1, must be at least 12 for the checkpoints that a verdict needs.");
            assertRefused(
                    WrongTestCase.class,
                    "tooFew",
                    on + "tooFew(): iterations is 11, must be at least 12 for the checkpoints that a verdict needs.");
            assertRefused(
                    WrongTestCase.class, "negativeWarmup", on + "negativeWarmup(): warmup is -5, must be at least 0.");
            assertRefused(
                    WrongTestCase.class,
                    "parsecs",
                    on
                            + "parsecs(): budget is \"64 parsecs\", must be a number and a unit of B, KiB or MiB, for instance"
                            + " \"64 B\" or \"1.5 KiB\".");
            assertRefused(
                    WrongTestCase.class,
                    "threadsInBytes",
                    on + "threadsInBytes(): budget of THREADS is \"1 KiB\", must be a number without a unit, for"
                            + " instance \"1\" or \"0.5\".");
            assertRefused(
                    WrongTestCase.class,
                    "heapTwice",
                    on + "heapTwice(): budgets names HEAP, whose budget must be given as budget.");
            assertRefused(
                    WrongTestCase.class,
                    "threadsTwice",
                    on + "threadsTwice(): budgets names THREADS twice, must name each resource once.");
            assertRefused(
                    WrongTestCase.class,
                    "notWatched",
                    on + "notWatched(): budgets names CLASSES, which is not among resources: watch it, or drop its"
                            + " budget.");
            assertRefused(
                    WrongTestCase.class,
                    "expectsNothing",
                    on + "expectsNothing(): expect is INCONCLUSIVE, must be STEADY or LEAKING.");
        }

        @Test
        void wrongParameters() {
            assertParameterRefused(
                    "junitleak.iterations",
                    "3",
                    "Configuration parameter junitleak.iterations is \"3\": iterations is 3, must be at least 12 for the"
                            + " checkpoints that a verdict needs.");
            assertParameterRefused(
                    "junitleak.warmup",
                    "many",
                    "Configuration parameter junitleak.warmup is \"many\": must be a whole number.");
            assertParameterRefused(
                    "junitleak.resources",
                    "heap,brain",
                    "Configuration parameter junitleak.resources is \"heap,brain\": must be one of heap, threads,"
                            + " file-descriptors, direct-memory, classes.");
            assertParameterRefused(
                    "junitleak.budgets",
                    "threads",
                    "Configuration parameter junitleak.budgets is \"threads\": must be names and values, for instance"
                            + " \"threads=1, direct-memory=64 KiB\".");
            assertParameterRefused(
                    "junitleak.budgets",
                    "threads=1, threads=2",
                    "Configuration parameter junitleak.budgets is \"threads=1, threads=2\": must name each resource once.");
            assertParameterRefused(
                    "junitleak.budgets",
                    "heap=1 B",
                    "Configuration parameter junitleak.budgets is \"heap=1 B\": the heap's budget must be given as"
                            + " junitleak.budget.");
            assertParameterRefused(
                    "junitleak.budgets",
                    "classes=few",
                    "Configuration parameter junitleak.budgets is \"classes=few\": budget of CLASSES is \"few\", must be a"
                            + " number without a unit, for instance \"1\" or \"0.5\".");
            assertParameterRefused(
                    "junitleak.failure",
                    "later",
                    "Configuration parameter junitleak.failure is \"later\": must be one of test, defer.");
            assertParameterRefused(
                    "junitleak.time",
                    "3 h",
                    "Configuration parameter junitleak.time is \"3 h\": must be a whole number and a unit of ms or s, for"
                            + " instance \"3 s\".");
        }

        private void assertParameterRefused(String key, String value, String sentence) {
            assertThat(TestRun.reportingTo(reports)
                            .with(key, value)
                            .of(EmptyTestCase.class)
                            .failure())
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessage(sentence);
        }

        @Test
        void anUnknownParameterIsRefused() {
            System.setProperty("junitleak.iteratoins", "50");
            try {
                assertThat(TestRun.reportingTo(reports).of(EmptyTestCase.class).failure())
                        .isInstanceOf(ExtensionConfigurationException.class)
                        .hasMessageStartingWith(
                                "Configuration parameter junitleak.iteratoins is unknown: must be one of junitleak.enabled,");
            } finally {
                System.clearProperty("junitleak.iteratoins");
            }
        }

        @Test
        void wrongHooks() {
            assertRefused(
                    WrongHookTestCase.class,
                    "test",
                    "@BeforeIteration on " + WrongHookTestCase.class.getName()
                            + ".hook(): the method must have no parameters and not be private.");
        }
    }

    static class EmptyTestCase {
        @LeakTest
        void nothing() {}
    }

    static class OneObjectTestCase {
        static List<Object> held = List.of();

        @BeforeEach
        void create() {
            held = new ArrayList<>();
        }

        @LeakTest
        void keepsOne() {
            held.add(new Object());
        }
    }

    static class KilobytesTestCase {
        static final List<byte[]> held = new ArrayList<>();

        @LeakTest
        void keepsKilobytes() {
            held.add(new byte[4096]);
        }

        @AfterEach
        void release() {
            held.clear();
        }
    }

    static class PoolsTestCase {
        static final List<ExecutorService> POOLS = new ArrayList<>();

        @LeakTest(iterations = 60)
        void startsPools() throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            POOLS.add(pool);
            pool.submit(() -> {}).get();
        }

        @AfterEach
        void release() throws InterruptedException {
            for (ExecutorService pool : POOLS) {
                pool.shutdown();
                pool.awaitTermination(10, TimeUnit.SECONDS);
            }
            POOLS.clear();
        }
    }

    static class EndingTestCase {
        private static final List<byte[]> held = new ArrayList<>();

        @LeakTest
        void ends() throws IOException {
            if (FreshJvm.isThis()) {
                end(System.getProperty("fixture.end"));
            }
            held.add(new byte[4096]);
        }

        private static void end(String how) throws IOException {
            System.out.println("ends with " + how);
            if (how.equals("garbage")) {
                try (Stream<Path> directories = Files.find(
                        Path.of(System.getProperty("fixture.reports")),
                        3,
                        (path, attributes) -> path.endsWith("reports"))) {
                    Path directory = directories.findFirst().orElseThrow();
                    Files.writeString(directory.resolve("report.json"), "{\"schema\": ");
                }
            }
            Runtime.getRuntime().halt(how.equals("garbage") ? 0 : 42);
        }

        @AfterEach
        void release() {
            held.clear();
        }
    }

    static class SoftlyHeldTestCase {
        static final class Entry extends SoftReference<byte[]> {
            Entry(byte[] value, ReferenceQueue<byte[]> cleared) {
                super(value, cleared);
            }
        }

        private final Set<Object> cache = new HashSet<>();
        private final ReferenceQueue<byte[]> cleared = new ReferenceQueue<>();

        @LeakTest
        void caches() {
            for (Object entry = cleared.poll(); entry != null; entry = cleared.poll()) {
                cache.remove(entry);
            }
            cache.add(new Entry(new byte[8 * 1024], cleared));
        }
    }

    static class BudgetTestCase {
        static final List<Object> HELD = new ArrayList<>();

        @LeakTest(budget = "64 B")
        void within() {
            HELD.add(new Object());
        }

        @LeakTest(budget = "8 B")
        void above() {
            HELD.add(new Object());
        }

        @AfterEach
        void release() {
            HELD.clear();
        }
    }

    static class BudgetsTestCase {
        @LeakTest(
                iterations = 12,
                budgets = {
                    @Budget(resource = Resource.THREADS, value = "1.5"),
                    @Budget(resource = Resource.DIRECT_MEMORY, value = "1 KiB")
                })
        void given() {}
    }

    static class ExpectedLeakTestCase {
        static final List<Object> HELD = new ArrayList<>();

        @LeakTest(expect = Verdict.LEAKING)
        void leaks() {
            HELD.add(new Object());
        }

        @LeakTest(expect = Verdict.LEAKING)
        void isFixed() {}

        @AfterEach
        void release() {
            HELD.clear();
        }
    }

    static class SlowTestCase {
        @LeakTest
        void slow() throws InterruptedException {
            Thread.sleep(60);
        }
    }

    static class CountingTestCase {
        static final AtomicInteger runs = new AtomicInteger();

        @LeakTest(iterations = 60, warmup = 25)
        void counted() {
            runs.incrementAndGet();
        }
    }

    static class LifecycleTestCase {
        static final List<String> log = new ArrayList<>(1000);

        @BeforeEach
        void each() {
            log.add("each");
        }

        @BeforeIteration
        void before() {
            log.add("before");
        }

        @LeakTest(iterations = 12, warmup = 2)
        void body() {
            log.add("body");
        }

        @AfterIteration
        void after() {
            log.add("after");
        }

        @AfterEach
        void end() {
            log.add("end");
        }
    }

    static class FailingTestCase {
        private int runs;

        @LeakTest(iterations = 30)
        void fails() {
            if (++runs == 17) {
                throw new IllegalStateException("no more");
            }
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class JupiterTestCase {
        private Path first;

        @LeakTest
        void tempDir(@TempDir Path directory) throws IOException {
            first = first == null ? directory : first;
            assertThat(directory).isEqualTo(first);
            Files.deleteIfExists(Files.createTempFile(directory, "x", "y"));
        }

        @LeakTest
        void info(TestInfo info) {
            assertThat(info.getDisplayName()).isEqualTo("info(TestInfo)");
        }

        @ParameterizedTest
        @ValueSource(strings = {"json", "xml"})
        @LeakCheck
        void parameterized(String format) {
            assertThat(format).isIn("json", "xml");
        }

        @RepeatedTest(2)
        @LeakCheck(budget = "64 B")
        void repeated() {}

        @Nested
        class Inner {
            private boolean before;

            @BeforeIteration
            void prepare() {
                before = true;
            }

            @LeakTest
            void nested() {
                assertThat(before).isTrue();
            }
        }
    }

    static class ParallelTestCase {
        private static final Set<Thread> RUNNING = ConcurrentHashMap.newKeySet();

        private static void alone() {
            RUNNING.add(Thread.currentThread());
            try {
                assertThat(RUNNING).containsExactly(Thread.currentThread());
                Thread.sleep(1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                RUNNING.remove(Thread.currentThread());
            }
        }

        @Nested
        @Execution(ExecutionMode.CONCURRENT)
        class First {
            @LeakTest
            void one() {
                alone();
            }

            @LeakTest
            void two() {
                alone();
            }

            @Test
            void three() {
                alone();
            }
        }

        @Nested
        @Execution(ExecutionMode.CONCURRENT)
        class Second {
            @LeakTest
            void one() {
                alone();
            }

            @LeakTest
            void two() {
                alone();
            }

            @Test
            void three() {
                alone();
            }
        }
    }

    static class MetaTestCase {
        @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
        @LeakTest(iterations = 15)
        @interface ShortLeakTest {}

        @ShortLeakTest
        void meta() {}
    }

    static class WrongTestCase {
        @LeakTest(iterations = -1)
        void negative() {}

        @LeakTest(iterations = 11)
        void tooFew() {}

        @LeakTest(warmup = -5)
        void negativeWarmup() {}

        @LeakTest(budget = "64 parsecs")
        void parsecs() {}

        @LeakTest(budgets = @Budget(resource = Resource.THREADS, value = "1 KiB"))
        void threadsInBytes() {}

        @LeakTest(budgets = @Budget(resource = Resource.HEAP, value = "1 KiB"))
        void heapTwice() {}

        @LeakTest(
                budgets = {
                    @Budget(resource = Resource.THREADS, value = "1"),
                    @Budget(resource = Resource.THREADS, value = "2")
                })
        void threadsTwice() {}

        @LeakTest(resources = Resource.HEAP, budgets = @Budget(resource = Resource.CLASSES, value = "1"))
        void notWatched() {}

        @LeakTest(expect = Verdict.INCONCLUSIVE)
        void expectsNothing() {}
    }

    static class WrongHookTestCase {
        @BeforeIteration
        void hook(String parameter) {}

        @LeakTest
        void test() {}
    }
}
