package io.github.junitleak.build.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForksTests {
    @ParameterizedTest
    @CsvSource({
        // Each JVM, and the one that confirms its leaks, has its heap and 256 MiB beside it.
        "8, 64, -Xmx1g, 8",
        "8, 10, -Xmx1024M, 4",
        "8, 10, -Xmx1048576k, 4",
        "8, 10, -Xmx1073741824, 4",
        "8, 10, -Dsome=thing, 4",
        "2, 64, -Xmx512m, 2",
        "8, 2, -Xmx4g, 1"
    })
    void asManyAsThereAreCoresAndMemory(int cores, long gibibytes, String argument, int forks) {
        assertThat(Forks.of(cores, gibibytes << 30, List.of("-ea", argument))).isEqualTo(forks);
    }

    @Test
    void theLastHeapCounts() {
        assertThat(Forks.of(8, 10L << 30, List.of("-Xmx1g", "-Xmx4g"))).isEqualTo(1);
    }
}
