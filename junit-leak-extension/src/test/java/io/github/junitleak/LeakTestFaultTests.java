package io.github.junitleak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.confirm.FreshJvm;
import io.github.junitleak.model.Verdict;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.AssertionFailedError;

/** What a leak test says where the machine, or another extension, keeps it from its work. */
class LeakTestFaultTests {

    @TempDir
    Path reports;

    /** What a full disk, a directory that is read-only and many other faults come to. */
    @ParameterizedTest
    @CsvSource({"off, test", "fork, test", "off, defer"})
    void aLeakIsNotLostWhereItsReportCannotBeWritten(String confirm, String failure) throws Exception {
        Path file = Files.createFile(reports.resolve("file"));

        TestRun run = TestRun.reportingTo(file)
                .with("junitleak.confirm", confirm)
                .with("junitleak.failure", failure)
                .of(KilobytesTestCase.class);

        assertThat(run.failure())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("LeakTestFaultTests$KilobytesTestCase.keepsKilobytes() leaks heap: +4")
                .hasMessageContaining("The report is missing: " + file)
                .hasMessageEndingWith("make room or choose a directory that can be written"
                        + " (junitleak.report.directory names it).");
    }

    @Test
    void aSteadyTestWhoseReportCannotBeWrittenSaysBoth() throws Exception {
        Path file = Files.createFile(reports.resolve("file"));

        assertThat(TestRun.reportingTo(file).of(EmptyTestCase.class).failure())
                .hasMessageStartingWith("LeakTestFaultTests$EmptyTestCase.nothing() is steady")
                .hasMessageContaining("The report is missing: " + file);
    }

    @Test
    void aTimeoutDoesNotHideALeakThatWasFound() throws Exception {
        TestRun run =
                TestRun.reportingTo(reports).with("junitleak.confirm", "fork").of(TimedOutTestCase.class);

        assertThat(run.failure())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("LeakTestFaultTests$TimedOutTestCase.keepsKilobytes() leaks heap: +4")
                .hasMessageContaining(
                        "keepsKilobytes() timed out after 20 seconds, before a fresh JVM had confirmed the leak;")
                .hasCauseInstanceOf(TimeoutException.class);
        assertThat(run.report(TimedOutTestCase.class.getName() + ".keepsKilobytes")
                        .evidence()
                        .gaps())
                .contains(
                        "The growth was not confirmed in a fresh JVM: the test, or this JVM, ended before that one did.");
    }

    @Test
    void aTimeoutOfATestThatLeaksNothingStaysOne() {
        assertThat(TestRun.reportingTo(reports).of(SlowTestCase.class).failure())
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void aLeakTestThatAnotherExtensionRunsFails() {
        assertThat(TestRun.reportingTo(reports).of(SwallowedTestCase.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageStartingWith("Leak test " + SwallowedTestCase.class.getName()
                        + ".swallowed() ran once and was not measured: another extension");
    }

    /** One class, tested by two executions of Surefire: the second must not hide what the first has found. */
    @Test
    void aSecondExecutionOfOneBuildKeepsTheReportsOfTheFirst() throws Exception {
        Instant jvm = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        String name = EmptyTestCase.class.getName() + ".nothing";
        Path first = Files.writeString(reports.resolve(name + ".json"), "of the first execution");
        System.setProperty(
                "io.github.junitleak.build", Long.toString(jvm.minusSeconds(60).toEpochMilli()));
        try {
            Files.setLastModifiedTime(first, FileTime.from(jvm.minusSeconds(30)));
            TestRun second = TestRun.reportingTo(reports).of(EmptyTestCase.class);

            assertThat(first).hasContent("of the first execution");
            assertThat(second.report(name + "@2").verdict()).isEqualTo(Verdict.STEADY);

            Files.setLastModifiedTime(first, FileTime.from(jvm.minusSeconds(90)));
            Files.delete(reports.resolve(name + "@2.json"));
            TestRun ofNextBuild = TestRun.reportingTo(reports).of(EmptyTestCase.class);

            assertThat(ofNextBuild.report(name).verdict()).isEqualTo(Verdict.STEADY);
        } finally {
            System.clearProperty("io.github.junitleak.build");
        }
    }

    /** As Quarkus does. */
    static final class Swallowing implements InvocationInterceptor {
        @Override
        public void interceptTestMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
                throws Throwable {
            call.getExecutable().invoke(call.getTarget().orElseThrow());
            invocation.skip();
        }
    }

    @ExtendWith(Swallowing.class)
    static class SwallowedTestCase {
        @LeakTest
        public void swallowed() {}
    }

    static class SlowTestCase {
        @LeakTest
        @Timeout(value = 200, unit = TimeUnit.MILLISECONDS)
        void sleeps() throws InterruptedException {
            Thread.sleep(10_000);
        }
    }

    static class TimedOutTestCase {
        private static final List<byte[]> held = new ArrayList<>();

        @LeakTest(warmup = 100, iterations = 1000)
        @Timeout(20)
        void keepsKilobytes() throws InterruptedException {
            if (FreshJvm.isThis()) {
                Thread.sleep(60_000);
            }
            held.add(new byte[4096]);
        }

        @AfterEach
        void release() {
            held.clear();
        }
    }

    static class EmptyTestCase {
        @LeakTest(warmup = 20, iterations = 100)
        void nothing() {}
    }

    static class KilobytesTestCase {
        private static final List<byte[]> held = new ArrayList<>();

        @LeakTest(warmup = 100, iterations = 1000)
        void keepsKilobytes() {
            held.add(new byte[4096]);
        }

        @AfterEach
        void release() {
            held.clear();
        }
    }
}
