package io.github.junitleak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.LeakReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the body runs, what runs around it, and what its failure says. */
class LeakTestIterationsTests {

    @TempDir
    Path reports;

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
        TestRun.Builder run =
                TestRun.reportingTo(reports).with("junitleak.iterations", "40").with("junitleak.warmup", "3");

        LeakReport open = run.of(OpenTestCase.class).report(OpenTestCase.class.getName() + ".open");
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

        assertThat(LifecycleTestCase.log).hasSize(2 + 3 * 14).startsWith("each", "before", "body", "after", "before");
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

    static class OpenTestCase {
        @LeakTest
        void open() {}
    }
}
