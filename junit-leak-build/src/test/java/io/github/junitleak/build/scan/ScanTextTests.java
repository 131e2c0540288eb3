package io.github.junitleak.build.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScanTextTests {
    @Test
    void leaksComeFirstWithTheirCauseAndTheTestToPaste() {
        assertThat(String.join("\n", ScanText.of(ScanSamples.result()))).isEqualTo("""
                        1 of 4 test classes leaks: 1 inconclusive, 1 left out, 1 steady

                        OrderServiceTest.placesAnOrder() leaks heap: +2.02 KiB per iteration (95 %: 2.01 … 2.03), allowed 0 B
                          Order kept by static OrderService.PLACED (ArrayList, +1 per iteration); allocated at OrderService.java:12
                            @LeakCheck // import io.github.junitleak.LeakCheck
                            @Test
                            void placesAnOrder() {

                        Tests that were not measured: 1 too slow

                        Inconclusive:
                          com.example.CacheTest: heap: it grows ever slower, as a cache does that fills

                        Left out, since what grows is not this project's:
                          com.example.MocksTest: Mockito: it keeps mocks and stubbings""");
    }

    @Test
    void oneClassIsNoPlural() {
        assertThat(ScanText.headline(new ScanResult(List.of(ScanSamples.steady("com.example.InvoiceTest", 2500)))))
                .isEqualTo("No leak in 1 test class: 1 steady");
        assertThat(ScanText.headline(new ScanResult(List.of(ScanSamples.leaking()))))
                .isEqualTo("1 of 1 test class leaks");
    }
}
