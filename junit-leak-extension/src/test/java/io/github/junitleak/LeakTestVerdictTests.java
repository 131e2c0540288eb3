package io.github.junitleak;

import static io.github.junitleak.assertj.LeakAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Expectation;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Verdicts, budgets and what a test expects, as a user's build sees them. */
class LeakTestVerdictTests {

    @TempDir
    Path reports;

    @Test
    void anEmptyBodyIsSteadyWellBelowAByteAnIteration() throws Exception {
        TestRun run = TestRun.reportingTo(reports)
                .with("junitleak.iterations", "4000")
                .of(EmptyTestCase.class);

        run.results().testEvents().assertStatistics(stats -> stats.succeeded(1));
        LeakReport report = run.report(EmptyTestCase.class.getName() + ".nothing");
        assertThat(report).isSteady();
        // Not zero: the runner's own threads live in this JVM too. See QuietJvmTests.
        assertThat(Math.abs(growth(report).perIteration())).isLessThan(0.5);
        assertThat(report.evidence().paths()).isEmpty();
    }

    @Test
    void oneObjectAnIterationFailsTheTest() throws Exception {
        TestRun run = TestRun.reportingTo(reports)
                .with("junitleak.iterations", "4000")
                .of(OneObjectTestCase.class);

        assertThat(run.failure())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("LeakTestVerdictTests$OneObjectTestCase.keepsOne() leaks heap: +")
                .hasMessageContaining("Object ")
                .hasMessageContaining(".html");
        assertThat(run.failure().getMessage().lines()).hasSizeLessThan(4);
        assertThat(run.failure().toString()).contains("java.lang.Object ", "Report:");
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

        LeakReport given = run.of(BudgetsTestCase.class, "given").report(BudgetsTestCase.class.getName() + ".given");

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
        TestRun run =
                TestRun.reportingTo(reports).with("junitleak.failure", "defer").of(OneObjectTestCase.class);

        run.results().testEvents().assertStatistics(stats -> stats.succeeded(1));
        assertThat(run.report(OneObjectTestCase.class.getName() + ".keepsOne")).isLeaking();
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
                .hasMessageContaining("too few for a verdict; make the body shorter or set iterations to at least 12");
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

        @LeakTest(expect = Expectation.LEAKING)
        void leaks() {
            HELD.add(new Object());
        }

        @LeakTest(expect = Expectation.LEAKING)
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
}
