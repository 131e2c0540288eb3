package io.github.junitleak.build.scan;

import io.github.junitleak.scan.Outcome;
import io.github.junitleak.scan.ScanEvent;
import io.github.junitleak.scan.ScanEvent.Kind;
import io.github.junitleak.scan.Unrepeated;
import java.util.List;

/** A class of each outcome. */
final class ScanSamples {
    private ScanSamples() {}

    static ScannedClass steady(String name, long millis) {
        return new ScannedClass(name, List.of(done(Outcome.STEADY, "", 400, millis)));
    }

    static ScannedClass leaking() {
        String headline = "OrderServiceTest.placesAnOrder() leaks heap: +2.02 KiB per iteration (95 %: 2.01 … 2.03),"
                + " allowed 0 B";
        return new ScannedClass(
                "com.example.OrderServiceTest",
                List.of(
                        ScanEvent.of(Kind.UNREPEATED, "OrderServiceTest.slow()", Unrepeated.TOO_SLOW, "it takes 3 s"),
                        ScanEvent.of(
                                Kind.LEAKS,
                                "OrderServiceTest.placesAnOrder()",
                                headline + "\n  Order kept by static OrderService.PLACED (ArrayList, +1 per iteration);"
                                        + " allocated at OrderService.java:12",
                                "com.example.OrderServiceTest.placesAnOrder",
                                "@LeakCheck // import io.github.junitleak.LeakCheck\n@Test\nvoid placesAnOrder() {"),
                        done(Outcome.LEAKING, headline, 300, 9000)));
    }

    static ScannedClass leftOut() {
        String reason = "Mockito: it keeps mocks and stubbings";
        String headline = "MocksTest.stubs() leaks heap: +131 B per iteration (95 %: 130 … 132), allowed 0 B";
        return new ScannedClass(
                "com.example.MocksTest",
                List.of(
                        ScanEvent.of(
                                Kind.LEFT_OUT, "MocksTest.stubs()", headline, "com.example.MocksTest.stubs", reason),
                        done(Outcome.LEFT_OUT, reason, 500, 8000)));
    }

    static ScannedClass inconclusive() {
        return new ScannedClass(
                "com.example.CacheTest",
                List.of(done(
                        Outcome.INCONCLUSIVE, "heap: it grows ever slower, as a cache does that fills", 90, 6000)));
    }

    static ScanResult result() {
        return new ScanResult(List.of(steady("com.example.InvoiceTest", 2500), inconclusive(), leftOut(), leaking()));
    }

    private static ScanEvent done(Outcome outcome, String reason, long repetitions, long millis) {
        return ScanEvent.of(Kind.DONE, outcome, reason, repetitions, millis - 500, millis, true);
    }
}
