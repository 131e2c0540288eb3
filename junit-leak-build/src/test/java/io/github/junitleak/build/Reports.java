package io.github.junitleak.build;

import io.github.junitleak.model.Environment;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Expectation;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Finding.Growth;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Measurement;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.TestId;
import io.github.junitleak.model.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** Reports of each verdict. */
final class Reports {
    private Reports() {}

    static LeakReport leaking() {
        Evidence evidence = Evidence.of(
                List.of(GrowingClass.of("com.example.Order", 1, 48)),
                List.of(AllocationSite.of(
                        "com.example.Order",
                        List.of(new Frame("com.example.OrderService", "place", 42)),
                        0,
                        12,
                        "f00d")),
                List.of(),
                List.of(),
                List.of());
        return leaking(evidence);
    }

    static LeakReport leaking(Evidence evidence) {
        return report("OrderServiceTest", "placeOrder", Verdict.LEAKING, 131, Optional.empty(), evidence);
    }

    static LeakReport steady() {
        return report("InvoiceTest", "render", Verdict.STEADY, 0, Optional.empty(), Evidence.none());
    }

    /** Grows by 131 B per iteration, which its budget allows. */
    static LeakReport allowing(double budget) {
        return report("OrderServiceTest", "placeOrder", Verdict.STEADY, 131, budget, Optional.empty(), Evidence.none());
    }

    static LeakReport inconclusive() {
        return report(
                "CacheTest",
                "evict",
                Verdict.INCONCLUSIVE,
                3,
                Optional.of("the readings scatter too much; ask for more iterations"),
                Evidence.none());
    }

    static LeakReport expecting(Expectation expected, LeakReport report) {
        return LeakReport.of(
                report.test(),
                report.verdict(),
                expected,
                report.findings(),
                report.evidence(),
                report.confirmation().orElse(null),
                report.measurement(),
                report.plan(),
                report.environment());
    }

    /** The second report, as one about the first's test. */
    static LeakReport withTestOf(LeakReport first, LeakReport second) {
        return LeakReport.of(
                first.test(),
                second.verdict(),
                second.expected(),
                second.findings(),
                second.evidence(),
                second.confirmation().orElse(null),
                second.measurement(),
                second.plan(),
                second.environment());
    }

    private static LeakReport report(
            String testClass, String method, Verdict verdict, long growth, Optional<String> reason, Evidence evidence) {
        return report(testClass, method, verdict, growth, 0, reason, evidence);
    }

    private static LeakReport report(
            String testClass,
            String method,
            Verdict verdict,
            long growth,
            double budget,
            Optional<String> reason,
            Evidence evidence) {
        Series series = new Series(LongStream.range(0, 12)
                .mapToObj(i -> new Series.Point(50 + 40 * i, 12_687_769 + 40 * i * growth))
                .toList());
        Growth fitted = new Growth(growth, growth - 3, growth + 3, 0.4);
        Finding heap = Finding.Measured.of(Resource.HEAP, verdict, reason.orElse(null), fitted, budget, series);
        return LeakReport.of(
                new TestId.OfMethod("com.example." + testClass, method, List.of(), method + "()", 0, "[test]"),
                verdict,
                Expectation.STEADY,
                List.of(heap),
                evidence,
                null,
                Measurement.of(50, 440, 12, 800, 600),
                Plan.of(null, null, Duration.ofSeconds(1), Map.of(Resource.HEAP, 0.0), 32 << 10),
                Environment.of("21.0.4+7-LTS", "OpenJDK 64-Bit Server VM", "G1", 1L << 29, "Linux amd64", List.of()));
    }
}
