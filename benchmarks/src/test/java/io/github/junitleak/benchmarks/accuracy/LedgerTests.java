package io.github.junitleak.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitleak.benchmarks.jvm.Collector;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTests {

    @TempDir
    private Path directory;

    @Test
    void runsAreReadAsTheyWereWritten() throws Exception {
        Ledger ledger = new Ledger(directory.resolve("new").resolve("runs.tsv"));
        Run first = AccuracyDocumentTests.run("EmptyBody", Group.CLEAN, Outcome.STEADY);
        Run second = new Run(
                "CLEAN",
                "x",
                Mode.GIVEN,
                "25.0.3+9",
                Collector.ZGC,
                3,
                true,
                Outcome.FAILED,
                1,
                Reading.none("out of time"));

        ledger.append(first);
        ledger.append(second);

        assertThat(ledger.read()).containsExactly(first, second);
    }

    @Test
    void anotherVersionsLedgerIsRefused() throws Exception {
        Path file = Files.writeString(directory.resolve("runs.tsv"), "a\tb\n");

        assertThatThrownBy(() -> new Ledger(file).read())
                .hasMessage(
                        "a run has 2 values, must have 18; the file is of another version, start without --continue");
    }
}
