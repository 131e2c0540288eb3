package io.github.junitleak.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Finding.Measured;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeTests {

    private static final int BATCH = 1000;

    private final Judge heap = new Judge(new ScriptedProbe(Resource.HEAP), 0, false);
    private final Judge threads = new Judge(new ScriptedProbe(Resource.THREADS), 0, false);

    /** Readings after batches of equal length, each so much above the one before. */
    static Series rising(long... increments) {
        List<Series.Point> points = new ArrayList<>();
        long level = 1_000_000;
        points.add(new Series.Point(0, level));
        for (long increment : increments) {
            level += increment;
            points.add(new Series.Point((long) points.size() * BATCH, level));
        }
        return new Series(points);
    }

    private static Readings readings(Series series) {
        return new Readings(series, 1, Optional::empty, Optional::empty);
    }

    @Test
    void whatGrowsAtOneRateLeaks() {
        Series series = rising(16_000, 16_000, 16_000, 16_000, 16_000, 16_000);

        assertThat(heap.suspects(readings(series))).isTrue();
        assertThat(heap.isSlowing(series)).isFalse();
        assertThat(heap.isClearlySteady(series)).isFalse();
        Measured finding = heap.decide(readings(series));
        assertThat(finding.verdict()).isEqualTo(Verdict.LEAKING);
        assertThat(finding.reason()).isEmpty();
        assertThat(finding.growth().orElseThrow().perIteration()).isEqualTo(16);
        assertThat(finding.series()).isEqualTo(series);
    }

    @Test
    void whatGrowsWithinItsBudgetIsSteady() {
        Judge allowed = new Judge(new ScriptedProbe(Resource.HEAP), 20, false);
        Series series = rising(16_000, 16_000, 16_000, 16_000, 16_000, 16_000);

        assertThat(allowed.suspects(readings(series))).isFalse();
        assertThat(allowed.isClearlySteady(series)).isTrue();
        assertThat(allowed.decide(readings(series)).verdict()).isEqualTo(Verdict.STEADY);
        assertThat(allowed.decide(readings(series)).budget()).isEqualTo(20);
    }

    @Test
    void whatDoesNotGrowIsSteadyWithoutAReason() {
        Series series = rising(0, 0, 0, 0, 0, 0);

        assertThat(heap.isClearlySteady(series)).isTrue();
        assertThat(heap.suspects(readings(series))).isFalse();
        assertThat(heap.decide(readings(series)).verdict()).isEqualTo(Verdict.STEADY);
        assertThat(heap.decide(readings(series)).reason()).isEmpty();
    }

    /** Lettuce's connections to a port where nobody listens, at 375 ms an iteration. */
    @Test
    void aChunkOfDirectMemoryAtTheEndRulesNothingOut() {
        Judge direct = new Judge(new ScriptedProbe(Resource.DIRECT_MEMORY), 0, false);
        Series chunk = rising(0, 0, 0, 0, 32_768);
        Series then = rising(0, 0, 0, 32_768, 0);

        assertThat(direct.decide(tolerating(100, chunk)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(direct.decide(tolerating(100, then)).verdict()).isEqualTo(Verdict.STEADY);
        assertThat(heap.decide(tolerating(100, chunk)).verdict()).isEqualTo(Verdict.STEADY);
    }

    @Test
    void directMemoryThatGrowsWithinItsBudgetIsSteady() {
        Judge allowed = new Judge(new ScriptedProbe(Resource.DIRECT_MEMORY), 20, false);

        assertThat(allowed.decide(tolerating(1, rising(16_000, 16_000, 16_000, 16_000, 16_000)))
                        .verdict())
                .isEqualTo(Verdict.STEADY);
    }

    private static Readings tolerating(double tolerance, Series series) {
        return new Readings(series, tolerance, Optional::empty, Optional::empty);
    }

    @Test
    void aRunMayEndAfterThreeSteadyBatchesButNotBefore() {
        assertThat(heap.isClearlySteady(rising(0, 0))).isFalse();
        assertThat(heap.isClearlySteady(rising(0, 0, 0))).isTrue();
    }

    @Test
    void fewerThanFiveBatchesAreNeverSuspected() {
        Series series = rising(16_000, 16_000, 16_000, 16_000);

        assertThat(heap.suspects(readings(series))).isFalse();
        assertThat(heap.isSlowing(series)).isFalse();
    }

    @Test
    void whatGrowsEverSlowerIsInconclusiveAndNamesTheIterationsThatWouldShowMore() {
        Series series = rising(100_000, 92_000, 84_000, 76_000, 68_000, 60_000, 52_000, 44_000);

        assertThat(heap.isSlowing(series)).isTrue();
        assertThat(heap.suspects(readings(series))).isFalse();
        Measured finding = heap.decide(readings(series));
        assertThat(finding.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(finding.reason())
                .hasValue("it grows ever slower, at the end at 50 % of the rate at the beginning, as a cache does that"
                        + " fills, which it is too early to know from a leak; set iterations to at least 40000");
    }

    @Test
    void aCacheThatHasFilledSaysWhenAndWithHowMuch() {
        Measured finding = heap.decide(readings(rising(5000, 3000, 0, 0, 0, 0)));

        assertThat(finding.verdict()).isEqualTo(Verdict.STEADY);
        assertThat(finding.reason()).hasValue("filled up: 8000 B after 2000 iterations");
    }

    @Test
    void lessThanAKibibyteOrAnotherResourceFillsNothing() {
        assertThat(heap.decide(readings(rising(1000, 0, 0, 0, 0, 0))).reason()).isEmpty();
        assertThat(threads.decide(readings(rising(5000, 3000, 0, 0, 0, 0))).reason())
                .isEmpty();
    }

    @Test
    void anInconclusiveFindingHasItsGrowthWhereThereAreCheckpointsForOne() {
        Measured three = heap.inconclusive(rising(16_000, 16_000), "too few");
        Measured four = heap.inconclusive(rising(16_000, 16_000, 16_000), "too few");

        assertThat(three.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(three.reason()).hasValue("too few");
        assertThat(three.growth()).isEmpty();
        assertThat(four.growth().orElseThrow().perIteration()).isEqualTo(16);
    }
}
