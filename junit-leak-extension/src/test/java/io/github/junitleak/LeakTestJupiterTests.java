package io.github.junitleak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.LeakReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leak tests beside everything else that Jupiter offers. */
class LeakTestJupiterTests {

    @TempDir
    Path reports;

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
}
