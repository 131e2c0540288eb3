package io.github.junitleak.internal.confirm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureLineTests {
    @TempDir
    Path directory;

    @Test
    void theLauncherThatDoesNotFindTheMainClass() throws IOException {
        assertThat(of("""
                Error: Could not find or load main class a.B
                Caused by: java.lang.ClassNotFoundException: a.B
                """)).contains("Error: Could not find or load main class a.B");
    }

    @Test
    void aJvmThatDoesNotStart() throws IOException {
        assertThat(of("""
                Unrecognized VM option 'NoSuchFlag'
                Error: Could not create the Java Virtual Machine.
                Error: A fatal exception has occurred. Program will exit.
                """)).contains("Unrecognized VM option 'NoSuchFlag'");
        assertThat(of("""
                Error occurred during initialization of VM
                Initial heap size set to a larger value than the maximum heap size
                """)).contains("Initial heap size set to a larger value than the maximum heap size");
    }

    @Test
    void aJvmThatCrashes() throws IOException {
        assertThat(of("""
                starting the application
                #
                # A fatal error has been detected by the Java Runtime Environment:
                #
                #  SIGSEGV (0xb) at pc=0x00007f, pid=7, tid=8
                #
                # JRE version: OpenJDK
                """))
                .contains("# A fatal error has been detected by the Java Runtime Environment:"
                        + " #  SIGSEGV (0xb) at pc=0x00007f, pid=7, tid=8");
    }

    @Test
    void aStackTraceBelowAnApplicationsLog() throws IOException {
        assertThat(of("""
                12:00 INFO no ErrorHandler for a.Exception: none
                java.lang.IllegalStateException: no database
                	at a.B.c(B.java:1)
                Caused by: java.net.ConnectException: refused
                """)).contains("java.lang.IllegalStateException: no database");
    }

    @Test
    void withoutAnErrorTheLastLine() throws IOException {
        assertThat(of("first\nlast\n\n")).contains("last");
        assertThat(of("\n")).isEmpty();
        assertThat(FailureLine.of(directory.resolve("none"))).isEmpty();
    }

    @Test
    void aLineIsBoundedAndCannotForgeAnother() throws IOException {
        assertThat(of("a\u001b[2Kb\u202ec")).contains("a [2Kb c");
        assertThat(of("x".repeat(10_000)).orElseThrow()).hasSize(401).endsWith("…");
    }

    private Optional<String> of(String output) throws IOException {
        return FailureLine.of(Files.writeString(directory.resolve("output.txt"), output));
    }
}
