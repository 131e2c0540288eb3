package io.github.junitleak.internal.confirm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Confirmation;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.Evidence.Gained;
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

    private static LeakReport growing(double perIteration, double detectionLimit, Verdict verdict) {
        Growth growth = new Growth(perIteration, perIteration - 1, perIteration + 1, detectionLimit);
        return SampleReports.withFindings(
                List.of(Measured.of(Resource.HEAP, verdict, null, growth, 0, new Series(List.of()))));
    }

    /** An interval that neither shows the growth of 100 nor excludes it. */
    private static LeakReport uncertain() {
        return uncertain(0);
    }

    private static LeakReport uncertain(double estimate) {
        Growth growth = new Growth(estimate, estimate - 300, estimate + 300, 500);
        return SampleReports.withFindings(
                List.of(Measured.of(Resource.HEAP, Verdict.STEADY, null, growth, 0, new Series(List.of()))));
    }

    private static LeakReport leaking() {
        return leaking("com.example.Order");
    }

    private static LeakReport leaking(String className) {
        LeakReport report = growing(100, 1, Verdict.LEAKING);
        return report.withConclusions(
                report.findings(),
                Evidence.of(
                        List.of(GrowingClass.of(className, 1, 100)), List.of(), List.of(), List.of(), List.of("thin")),
                Confirmation.of(Confirmation.Result.FAILED, "not yet"));
    }

    private static LeakReport joined(LeakReport second) {
        return new Rerun(leaking(), second, false).joined();
    }

    private static LeakReport joined(LeakReport second, LeakReport keeping) {
        return new Rerun(leaking(), second, false).beside(Optional.of(keeping)).joined();
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

        LeakReport report = joined(second);

        assertThat(report.verdict()).isEqualTo(Verdict.LEAKING);
        assertThat(result(report)).isEqualTo(Confirmation.Result.REPRODUCED);
        assertThat(heap(report).growth().orElseThrow().perIteration()).isEqualTo(100);
        assertThat(report.evidence().classes()).extracting(GrowingClass::name).containsExactly("com.example.Order");
        assertThat(report.evidence().paths()).isEqualTo(second.evidence().paths());
        assertThat(report.evidence().gaps()).doesNotContain("thin");
    }

    @Test
    void whoStartedThreadsIsToldByTheOtherWhereThisJvmDoesNotKnow() {
        Frame here = new Frame("a.Here", "open", 1);
        Frame there = new Frame("a.There", "open", 2);
        Gained unknown = Gained.of(Resource.HEAP, "unknown-*", 1, "", null);
        Gained known = Gained.of(Resource.HEAP, "known-*", 1, "", here);
        Gained neither = Gained.of(Resource.HEAP, "neither-*", 1, "", null);
        LeakReport second = growing(80, 2, Verdict.LEAKING);

        assertThat(new Rerun(
                                leaking()
                                        .withEvidence(
                                                leaking().evidence().withGained(List.of(unknown, known, neither))),
                                second.withEvidence(second.evidence()
                                        .withGained(List.of(unknown.withStartedAt(there), known.withStartedAt(there)))),
                                false)
                        .joined()
                        .evidence()
                        .gained())
                .containsExactly(unknown.withStartedAt(there), known, neither);
    }

    @Test
    void whatBecameMoreIsKeptWhereItComesAgainOnly() {
        List<Gained> gained = List.of(Gained.of(Resource.HEAP, "things", 1, "", null));
        LeakReport first = leaking().withEvidence(leaking().evidence().withGained(gained));

        assertThat(new Rerun(first, growing(80, 2, Verdict.LEAKING), false)
                        .joined()
                        .evidence()
                        .gained())
                .isEqualTo(gained);
        assertThat(new Rerun(first, growing(0, 2, Verdict.STEADY), false)
                        .joined()
                        .evidence()
                        .gained())
                .isEmpty();
    }

    @Test
    void hintsAreThoseOfWhatGrewHereAndCameAgain() {
        LeakReport first = leaking("java.lang.Class");
        LeakReport again = new Rerun(first, growing(80, 2, Verdict.LEAKING), false).joined();
        LeakReport gone = new Rerun(first, growing(0, 2, Verdict.STEADY), false).joined();

        assertThat(again.evidence().hints(Evidence.Hint.Kind.PATTERN))
                .singleElement()
                .asString()
                .startsWith("Classes are defined again and again");
        assertThat(gone.evidence().hints()).isEmpty();
    }

    @Test
    void growthThatIsGoneWithSoftReferencesIsSteadyAndSaysSo() {
        LeakReport report = joined(growing(0, 2, Verdict.STEADY), growing(80, 2, Verdict.LEAKING));

        assertThat(report.verdict()).isEqualTo(Verdict.STEADY);
        assertThat(result(report)).isEqualTo(Confirmation.Result.SOFTLY_HELD);
        assertThat(heap(report).reason())
                .contains("what grew was held by soft references only: it grew in a fresh JVM, and did not in one that"
                        + " clears them");
    }

    @Test
    void growthThatIsGoneForNoKnownReasonIsInconclusive() {
        LeakReport report = joined(growing(0, 2, Verdict.STEADY), growing(0, 2, Verdict.STEADY));

        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result(report)).isEqualTo(Confirmation.Result.NOT_REPRODUCED);
        assertThat(heap(report).reason())
                .contains("it grew here, but not in a fresh JVM that ran only this test; look for what"
                        + " earlier tests of this JVM left behind, or differs with its flags");
    }

    @Test
    void onlyWhatIsGoneOnTheHeapIsWorthAnotherJvm() {
        assertThat(new Rerun(leaking(), growing(0, 2, Verdict.STEADY), false).isGone())
                .isTrue();
        assertThat(new Rerun(leaking(), growing(80, 2, Verdict.LEAKING), false).isGone())
                .isFalse();
        assertThat(new Rerun(leaking(), uncertain(), false).isGone()).isFalse();
    }

    @Test
    void aSecondRunThatCouldNotHaveSeenTheGrowthChangesNothing() {
        LeakReport report = joined(uncertain());

        assertThat(report.verdict()).isEqualTo(Verdict.LEAKING);
        assertThat(result(report)).isEqualTo(Confirmation.Result.FAILED);
    }

    @Test
    void anArrayThatDoublesMayDoubleTooLateForTheSecondRun() {
        LeakReport first = leaking();
        LeakReport doubling = first.withEvidence(Evidence.of(
                List.of(GrowingClass.of("com.example.Slot[]", 0, 97)), List.of(), List.of(), List.of(), List.of()));
        LeakReport second = growing(0, 2, Verdict.STEADY);

        Rerun rerun = new Rerun(doubling, second, true);

        assertThat(rerun.isGone()).isFalse();
        assertThat(rerun.joined().verdict()).isEqualTo(Verdict.LEAKING);
        assertThat(result(rerun.joined())).isEqualTo(Confirmation.Result.FAILED);
        assertThat(new Rerun(first, second, true).isGone()).isTrue();
    }

    @Test
    void anEstimateAloneIsNoGrowthAgain() {
        LeakReport report = joined(uncertain(100));

        assertThat(result(report)).isEqualTo(Confirmation.Result.FAILED);
    }

    @Test
    void whatOnlySoftReferencesHoldIsWorthAnotherJvmWhereTheGrowthIsUncertain() {
        assertThat(new Rerun(leaking(), uncertain(100), true).isGone()).isTrue();
        assertThat(new Rerun(leaking(), growing(100, 5, Verdict.INCONCLUSIVE), true).isGone())
                .isFalse();
        assertThat(result(new Rerun(leaking(), uncertain(100), true)
                        .beside(Optional.of(growing(100, 5, Verdict.INCONCLUSIVE)))
                        .joined()))
                .isEqualTo(Confirmation.Result.SOFTLY_HELD);
    }
}
