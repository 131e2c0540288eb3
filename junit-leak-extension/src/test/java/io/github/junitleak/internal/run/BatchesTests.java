package io.github.junitleak.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.evidence.histogram.KeptHistograms;
import io.github.junitleak.internal.probe.Headroom;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** Which batches run, by a clock that only the body and the probe move. */
class BatchesTests {

    private static final long MICROSECOND = 1_000;
    private static final long MILLISECOND = 1_000_000;
    private static final Plan PLAN = Plan.of(null, null, Duration.ofSeconds(3), Map.of(Resource.HEAP, 0.0), 32 << 10);

    private final List<Long> ends = new ArrayList<>();
    private final ScriptedSettler settler = new ScriptedSettler();
    private long nanos;
    private long readingTakes;
    private long limit = Long.MAX_VALUE;
    private LongUnaryOperator level = iteration -> 1_000_000;
    private Iterations iterations;

    /** Lengths of the batches of a body that takes so long. */
    private List<Long> lengths(Schedule schedule, long bodyTakes) throws Throwable {
        return lengths(schedule, bodyTakes, Schedule.MORE_BATCHES);
    }

    private List<Long> lengths(Schedule schedule, long bodyTakes, int most) throws Throwable {
        ScriptedProbe heap = new ScriptedProbe(Resource.HEAP, () -> {
            nanos += readingTakes;
            return level.applyAsLong(iterations.count());
        });
        ScriptedProbe threads = new ScriptedProbe(Resource.THREADS, () -> iterations == null ? 0 : iterations.count());
        threads.limit = limit;
        Watch watch = new Watch(PLAN, resource -> heap);
        iterations = new Iterations(
                () -> nanos += bodyTakes,
                new Headroom(List.of(threads)),
                () -> nanos,
                10 * PLAN.time().toNanos());
        Checkpoints checkpoints = new Checkpoints(
                watch.probes(), settler, iterations, (n, iteration, r, g) -> ends.add(iteration), schedule.capacity());
        checkpoints.take(0);
        new Batches(
                        PLAN,
                        schedule,
                        watch,
                        new KeptHistograms(1, () -> "Total 0 0"),
                        settler,
                        iterations,
                        most,
                        () -> nanos,
                        0)
                .run(checkpoints);
        List<Long> lengths = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            lengths.add(ends.get(i) - (i == 0 ? 0 : ends.get(i - 1)));
        }
        return lengths;
    }

    private static Schedule fast() {
        return Schedule.of(PLAN, 1_000_000);
    }

    @Test
    void aSteadyBodyEndsAtTheFirstLook() throws Throwable {
        assertThat(lengths(fast(), MICROSECOND)).containsExactly(134L, 267L, 534L, 1067L);
    }

    @Test
    void aLeakGetsEveryBatchAndOneMoreThatIsNoLonger() throws Throwable {
        level = iteration -> 1_000_000 + 16 * iteration;

        List<Long> lengths = lengths(fast(), MICROSECOND);

        assertThat(lengths).hasSize(10);
        assertThat(lengths.get(9)).isLessThanOrEqualTo(lengths.get(8));
    }

    @Test
    void whatIsLikelyButUncertainGetsMoreThanOneMore() throws Throwable {
        level = iteration -> 1_000_000 + 16 * iteration + (ends.size() % 2 == 0 ? 0 : 5 * iteration);

        assertThat(lengths(fast(), MICROSECOND)).hasSizeBetween(11, 9 + Schedule.MORE_BATCHES);
    }

    @Test
    void aRunForItsEvidenceAddsNone() throws Throwable {
        level = iteration -> 1_000_000 + 16 * iteration;

        assertThat(lengths(fast(), MICROSECOND, 0)).hasSize(9);
    }

    @Test
    void aGivenNumberOfIterationsIsRunToItsEndThoughNothingGrows() throws Throwable {
        List<Long> lengths = lengths(Schedule.fixed(500), MILLISECOND);

        assertThat(lengths).hasSize(8);
        assertThat(iterations.count()).isEqualTo(500);
    }

    @Test
    void aGivenNumberOfIterationsIsNotExceededWhereSomethingGrows() throws Throwable {
        level = iteration -> 1_000_000 + 16 * iteration;

        lengths(Schedule.fixed(500), MILLISECOND);

        assertThat(iterations.count()).isEqualTo(500);
    }

    @Test
    void batchesEndWhereAResourceIsUsedUp() throws Throwable {
        level = iteration -> 1_000_000 + 16 * iteration;
        limit = 1000;

        lengths(fast(), MICROSECOND);

        assertThat(iterations.endedByExhaustion()).isTrue();
        assertThat(iterations.count()).isBetween(1000L, 1300L);
    }

    @Test
    void aBodySlowerThanItsWarmupEndsWithTheTime() throws Throwable {
        level = iteration -> 1_000_000 + 16 * iteration;

        lengths(fast(), 20 * MILLISECOND);

        assertThat(iterations.endedByTime()).isTrue();
        assertThat(iterations.count()).isEqualTo(1500);
    }

    /** After five batches what measuring costs is bounded, too: with large heaps it costs most. */
    @Test
    void whereReadingIsSlowNoMoreThanFiveBatchesArePlanned() throws Throwable {
        level = iteration -> 1_000_000 + iteration % 3;
        readingTakes = 2_000 * MILLISECOND;

        assertThat(lengths(fast(), MICROSECOND)).hasSizeLessThanOrEqualTo(5);
    }
}
