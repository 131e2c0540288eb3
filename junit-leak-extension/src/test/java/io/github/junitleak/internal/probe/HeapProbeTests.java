package io.github.junitleak.internal.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeapProbeTests {

    @Test
    void readsTheTotalLessTheFillers() {
        String histogram = """
                 num     #instances         #bytes  class name (module)
                -------------------------------------------------------
                   1:          5000         400000  [Ljdk.internal.vm.FillerElement; (java.base@25)
                   2:          1000          48000  com.example.Order
                   3:            10            160  jdk.internal.vm.FillerObject (java.base@25)
                Total          6010         448160
                """;

        assertThat(HeapProbe.total(histogram)).isEqualTo(48_000);
    }

    @Test
    void readsTheTotalWhereThereAreNoFillers() {
        assertThat(HeapProbe.total("   1:  2  48  com.example.Order\nTotal             2             48\n"))
                .isEqualTo(48);
    }

    @Test
    void refusesWhatIsNoHistogram() {
        assertThatThrownBy(() -> HeapProbe.total("Dynamic agent loading is disabled"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the class histogram has no line that begins with Total");
    }

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
