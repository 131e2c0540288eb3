package io.github.junitleak.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.benchmarks.jvm.Collector;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AccuracyDocumentTests {

    private static final List<Case> CASES = Scenarios.all();

    @Test
    void rightVerdictsAreCountedAndNothingFallsShort() {
        AccuracyDocument document = document(
                run("KilobytesInList", Group.LEAKING, Outcome.FOUND), run("EmptyBody", Group.CLEAN, Outcome.STEADY));

        assertThat(document.isAllRight()).isTrue();
        assertThat(document.text())
                .contains("| leaking | 1 | 0 | 1 |  |  |  |  |  | 95.00 % |")
                .contains("| KilobytesInList | 1 | 1 |  |  |  | 12.5 | 1,029 B | 1 of 1 | 2.5 |")
                .contains("| EmptyBody | 1 | 1 |  |  |  | 12.5 | 2.5 |")
                .contains("Nothing in these runs.");
    }

    @Test
    void aMissedLeakFallsShort() {
        AccuracyDocument document = document(run("KilobytesInList", Group.LEAKING, Outcome.MISSED));

        assertThat(document.isAllRight()).isFalse();
        assertThat(document.text())
                .contains("| KilobytesInList | 1 |  | 1 |  |  | 12.5 | 1,029 B | 1 of 1 | 2.5 |")
                .contains("- leaking KilobytesInList: MISSED, 1 × JDK 17.0.15+6 G1. A reason."
                        + " HEAP by iterations, in one of them: `1:2 3:4`.");
    }

    @Test
    void aFalseAlarmFallsShort() {
        AccuracyDocument document = document(run("EmptyBody", Group.CLEAN, Outcome.FALSE_ALARM));

        assertThat(document.isAllRight()).isFalse();
        assertThat(document.text())
                .contains("| clean | 1 | 0 |  |  |  | 1 |  |  | 100.00 % |")
                .contains("- clean EmptyBody: FALSE_ALARM, 1 × JDK 17.0.15+6 G1.");
    }

    @Test
    void growthThatIsNotTheBodysMayBeInconclusive() {
        assertThat(document(run("GrowthInBackground", Group.CLEAN, Outcome.INCONCLUSIVE))
                        .isAllRight())
                .isTrue();
        assertThat(document(run("EmptyBody", Group.CLEAN, Outcome.INCONCLUSIVE)).isAllRight())
                .isFalse();
    }

    @Test
    void aRunWithoutVerdictIsNotRight() {
        assertThat(document(run("EmptyBody", Group.CLEAN, Outcome.FAILED)).isAllRight())
                .isFalse();
    }

    @Test
    void theTextIsTheSameInALocaleWithCommas() {
        Locale before = Locale.getDefault();
        AccuracyDocument document = document(run("EmptyBody", Group.CLEAN, Outcome.STEADY));
        String text = document.text();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(document.text()).isEqualTo(text);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static AccuracyDocument document(Run... runs) {
        return new AccuracyDocument(CASES, List.of(runs), 1);
    }

    static Run run(String id, Group group, Outcome outcome) {
        return new Run(
                group.name(),
                id,
                Mode.DEFAULT,
                "17.0.15+6",
                Collector.G1,
                0,
                false,
                outcome,
                2500,
                new Reading("", "HEAP", 12.5, 0.5, 2000, 1000, Culprit.Named.BOTH, "a reason", "1:2 3:4"));
    }
}
