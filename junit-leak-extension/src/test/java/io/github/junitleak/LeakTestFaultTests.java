package io.github.junitleak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
