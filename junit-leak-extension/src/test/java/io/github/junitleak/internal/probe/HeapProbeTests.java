package io.github.junitleak.internal.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeapProbeTests {

    @Test
    void manyObjectsAreManyTimesTheirSize() {
        HeapProbe probe = new HeapProbe();
        assertThat(probe.obstacle()).isEmpty();
        List<long[]> held = new ArrayList<>(100_000);
        probe.read();
        long before = probe.read();
        for (int i = 0; i < 100_000; i++) {
            held.add(new long[4]);
        }

        // 32 bytes of numbers, and a header that takes 16 with the length; what else comes and goes is far less than a
        // thousandth.
        assertThat(probe.read() - before).isBetween(4_752_000L, 4_848_000L);
        assertThat(held).hasSize(100_000);
    }
}
