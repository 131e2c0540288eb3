package io.github.junitleak.build.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanPageTests {
    @TempDir
    private Path directory;

    @Test
    void shardsHaveOnePageWhichLinksTheReportsOfEach() throws Exception {
        Path first = directory.resolve("shard 1");
        new Ledger(first).add(ScanSamples.steady("com.example.InvoiceTest", 2500));
        Path second = Files.createDirectories(directory.resolve("copied/shard-2"));
        new Ledger(second).add(ScanSamples.leaking());

        List<ScanPage.Part> parts = ScanPage.Part.below(List.of(first, directory.resolve("copied")));
        String page = Files.readString(ScanPage.write(parts, directory.resolve("page")));

        assertThat(parts).extracting(ScanPage.Part::directory).containsExactly(first, second);
        assertThat(page)
                .contains("1 of 2 test classes leaks: 1 steady")
                .contains("../copied/shard-2/leak-reports/com.example.OrderServiceTest.placesAnOrder.html");
    }
}
