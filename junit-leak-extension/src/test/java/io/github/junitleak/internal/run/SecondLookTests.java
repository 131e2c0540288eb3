package io.github.junitleak.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.probe.Headroom;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondLookTests {

    private static final int BATCH = 10;
    private static final long PER_BATCH = 1000;

    private final ScriptedProbe probe = new ScriptedProbe(Resource.HEAP);
    private final ScriptedSettler settler = new ScriptedSettler(this::timePasses);
    private Runnable effect = () -> {};
    private long nanos;
    private Iterations iterations;
    private Checkpoints checkpoints;

    private void timePasses() {
        effect.run();
    }

    /** One batch that took {@code millis}, and its checkpoint. */
    private SecondLook afterABatchOf(long millis) throws Throwable {
        iterations = new Iterations(
                () -> nanos += millis * 1_000_000 / BATCH, new Headroom(List.of()), () -> nanos, Long.MAX_VALUE);
        checkpoints = new Checkpoints(List.of(probe), settler, iterations, (n, i, r, g) -> {}, 10);
        checkpoints.take(0);
        iterations.run(BATCH, false);
        probe.value += PER_BATCH;
        checkpoints.take(0);
        return new SecondLook(settler, iterations);
    }

    @ParameterizedTest
    @CsvSource({"10, 400", "700, 700", "5000, 1000"})
    void restsAsLongAsTheLastBatchWithinItsBounds(long batch, long rest) throws Throwable {
        settler.anotherThreadAlive = true;

        afterABatchOf(batch).take(checkpoints, () -> false);

        assertThat(settler.pausedMillis).isEqualTo(rest);
    }

    @Test
    void whatFallsWhileTheBodyRestsIsLowered() throws Throwable {
        SecondLook look = afterABatchOf(1000);
        probe.value -= 400;

        look.take(checkpoints, () -> true);

        assertThat(checkpoints.value(0, 1)).isEqualTo(600);
        assertThat(look.showsBackgroundGrowth(checkpoints, 0)).isFalse();
    }

    @Test
    void whatGrowsHalfAsFastAtRestIsTheWorkOfOtherThreads() throws Throwable {
        SecondLook look = afterABatchOf(1000);
        probe.value += PER_BATCH / 2;

        settler.anotherThreadAlive = true;
        look.take(checkpoints, () -> false);

        assertThat(look.showsBackgroundGrowth(checkpoints, 0)).isTrue();
        assertThat(checkpoints.value(0, 1)).isEqualTo(1000);
    }

    @Test
    void whatGrowsLessAtRestIsTheBodys() throws Throwable {
        SecondLook look = afterABatchOf(1000);
        probe.value += PER_BATCH / 2 - 1;

        settler.anotherThreadAlive = true;
        look.take(checkpoints, () -> false);

        assertThat(look.showsBackgroundGrowth(checkpoints, 0)).isFalse();
    }

    @Test
    void whatAnotherThreadReleasesSecondsLaterIsNoGrowth() throws Throwable {
        SecondLook look = afterABatchOf(1000);
        settler.anotherThreadAlive = true;
        effect = () -> probe.value = settler.pausedMillis < 5000 ? PER_BATCH : 0;

        look.take(checkpoints, () -> checkpoints.value(0, 1) > 0);

        assertThat(checkpoints.value(0, 1)).isZero();
        assertThat(settler.pausedMillis).isEqualTo(7000);
        assertThat(look.released(checkpoints, 0))
                .hasValue("released by time: 1000 of 1000 were gone 7 s after the last iteration");
    }

    @Test
    void withoutAnotherThreadNothingIsWaitedFor() throws Throwable {
        SecondLook look = afterABatchOf(1000);

        look.take(checkpoints, () -> true);

        assertThat(settler.pausedMillis).isZero();
        assertThat(look.released(checkpoints, 0)).isEmpty();
    }

    @Test
    void withoutAnotherThreadNothingGrowsAtRest() throws Throwable {
        SecondLook look = afterABatchOf(1000);
        probe.value += PER_BATCH;

        look.take(checkpoints, () -> true);

        assertThat(look.showsBackgroundGrowth(checkpoints, 0)).isFalse();
    }

    @Test
    void whatFallsAllTheSameIsWorthARest() throws Throwable {
        SecondLook look = afterABatchOf(1000);
        probe.value -= 400;

        look.take(checkpoints, () -> true);

        assertThat(settler.pausedMillis).isEqualTo(1000);
    }

    @Test
    void whereNothingFallsTheWaitEnds() throws Throwable {
        SecondLook look = afterABatchOf(1000);
        settler.anotherThreadAlive = true;

        look.take(checkpoints, () -> true);

        assertThat(settler.pausedMillis).isEqualTo(7000);
        assertThat(checkpoints.value(0, 1)).isEqualTo(PER_BATCH);
    }

    @Test
    void whatFallsForEverIsWaitedForNoLongerThanItsBound() throws Throwable {
        SecondLook look = afterABatchOf(1000);
        settler.anotherThreadAlive = true;
        effect = () -> probe.value -= 5;

        look.take(checkpoints, () -> true);

        assertThat(settler.pausedMillis).isEqualTo(25_000);
    }

    @Test
    void whatIsReleasedInPartLeavesTheRestToBeJudged() throws Throwable {
        SecondLook look = afterABatchOf(1000);
        for (int batch = 0; batch < 3; batch++) {
            iterations.run(BATCH, false);
            probe.value += PER_BATCH;
            checkpoints.take(0);
        }
        probe.value -= PER_BATCH;

        look.take(checkpoints, () -> true);

        assertThat(checkpoints.series(0).points())
                .extracting(Series.Point::value)
                .containsExactly(0L, 750L, 1500L, 2250L, 3000L);
        assertThat(look.released(checkpoints, 0)).isEmpty();
    }
}
