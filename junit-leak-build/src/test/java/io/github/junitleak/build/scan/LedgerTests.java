package io.github.junitleak.build.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.scan.Outcome;
import io.github.junitleak.scan.ScanEvent;
import io.github.junitleak.scan.ScanEvent.Kind;
import io.github.junitleak.scan.Unrepeated;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTests {

    @TempDir
    private Path directory;

    @Test
    void whatIsWrittenIsRead() throws Exception {
        ScannedClass scanned = scanned("com.example.Ünïcode$1");
        new Ledger(directory).add(scanned);

        assertThat(new Ledger(directory).read()).containsExactly(java.util.Map.entry(scanned.name(), scanned));
    }

    /** A scan may be killed in the middle of a write, at any byte, and continued. */
    @Test
    void aScanThatIsKilledAtAnyByteLosesAtMostTheClassThatItWasWriting() throws Exception {
        Ledger ledger = new Ledger(directory);
        List<String> names =
                IntStream.range(0, 5).mapToObj(i -> "com.example.C" + i).toList();
        for (String name : names) {
            ledger.add(scanned(name));
        }
        Path file = directory.resolve(Ledger.NAME);
        byte[] whole = Files.readAllBytes(file);
        int eachLength = whole.length / names.size();
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            List<String> read = new ArrayList<>(ledger.read().keySet());
            // Only the end of the last line may be missing.
            assertThat(read).as("after %d bytes", length).isEqualTo(names.subList(0, (length + 1) / eachLength));

            ledger.add(scanned("com.example.Next"));
            read.add("com.example.Next");
            assertThat(ledger.read().keySet())
                    .as("continued after %d bytes", length)
                    .containsExactlyElementsOf(read);
        }
    }

    private static ScannedClass scanned(String name) {
        return new ScannedClass(
                name,
                List.of(
                        ScanEvent.of(Kind.UNREPEATED, "C.test()", Unrepeated.TOO_SLOW, "it takes\t3 s\nin all"),
                        ScanEvent.of(Kind.DONE, Outcome.STEADY, "", 100, 2000, 2500, true)));
    }
}
