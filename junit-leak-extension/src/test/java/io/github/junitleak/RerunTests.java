package io.github.junitleak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Confirmation;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Finding.Growth;
import io.github.junitleak.model.Finding.Measured;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Verdict;
import io.github.junitleak.report.SampleReports;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RerunTests {

    static final class SoftEntry extends java.lang.ref.SoftReference<Object> {
        SoftEntry() {
            super(new Object());
        }
    }

    private static LeakReport growing(double perIteration, double detectionLimit, Verdict verdict) {
        Growth growth = new Growth(perIteration, perIteration - 1, perIteration + 1, detectionLimit);
        return SampleReports.withFindings(List.of(
                new Measured(Resource.HEAP, verdict, Optional.empty(), Optional.of(growth), 0, new Series(List.of()))));
    }

    private static LeakReport leaking(Class<?> grown) {
        LeakReport report = growing(100, 1, Verdict.LEAKING);
        return report.concluding(
                report.findings(),
                new Evidence(List.of(new GrowingClass(grown.getName(), 1, 100)), List.of(), List.of(), List.of("thin")),
                new Confirmation(Confirmation.Result.FAILED, "not yet", Optional.empty()));
    }

    private static LeakReport joined(Class<?> grown, LeakReport second) {
        return new Rerun(leaking(grown), second, RerunTests.class.getClassLoader()).joined("output.txt");
    }

    private static Confirmation.Result result(LeakReport report) {
        return report.confirmation().orElseThrow().result();
    }

    private static Finding.Measured heap(LeakReport report) {
        return report.measured(Resource.HEAP).orElseThrow();
    }

    @Test
    void growthThatComesAgainIsALeakWithTheOthersEvidence() {
        LeakReport second = growing(80, 2, Verdict.LEAKING);

        LeakReport report = joined(Object.class, second);

        assertThat(report.verdict()).isEqualTo(Verdict.LEAKING);
        assertThat(result(report)).isEqualTo(Confirmation.Result.REPRODUCED);
        assertThat(heap(report).growth().orElseThrow().perIteration()).isEqualTo(100);
        assertThat(report.evidence().classes()).extracting(GrowingClass::name).containsExactly("java.lang.Object");
        assertThat(report.evidence().chains()).isEqualTo(second.evidence().chains());
        assertThat(report.evidence().gaps()).doesNotContain("thin");
    }

    @Test
    void growthThatIsGoneWithSoftReferencesIsSteadyAndSaysSo() {
        LeakReport report = joined(SoftEntry.class, growing(0, 2, Verdict.STEADY));

        assertThat(report.verdict()).isEqualTo(Verdict.STEADY);
        assertThat(result(report)).isEqualTo(Confirmation.Result.SOFTLY_HELD);
        assertThat(heap(report).reason())
                .contains(
                        "what grew was held by soft references only: it did not grow in a fresh JVM that clears them");
    }

    @Test
    void growthThatIsGoneForNoKnownReasonIsInconclusive() {
        LeakReport report = joined(Object.class, growing(0, 2, Verdict.STEADY));

        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result(report)).isEqualTo(Confirmation.Result.NOT_REPRODUCED);
        assertThat(heap(report).reason())
                .contains("it grew here, but not in a fresh JVM that ran only this test; look for what"
                        + " earlier tests of this JVM left behind, or differs with its flags");
    }

    @Test
    void aSecondRunThatCouldNotHaveSeenTheGrowthChangesNothing() {
        LeakReport report = joined(Object.class, growing(0, 500, Verdict.STEADY));

        assertThat(report.verdict()).isEqualTo(Verdict.LEAKING);
        assertThat(result(report)).isEqualTo(Confirmation.Result.FAILED);
    }
}
