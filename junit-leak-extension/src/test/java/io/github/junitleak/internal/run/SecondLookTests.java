package io.github.junitleak.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.probe.Headroom;
import io.github.junitleak.model.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondLookTests {

    private static final int BATCH = 10;
    private static final long PER_BATCH = 1000;

    private final ScriptedProbe probe = new ScriptedProbe(Resource.HEAP);
    private final ScriptedSettler settler = new ScriptedSettler();
    private long nanos;
    private Iterations iterations;
    private Checkpoints checkpoints;

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
        afterABatchOf(batch).take(checkpoints);

        assertThat(settler.pausedMillis).isEqualTo(rest);
    }

    @Test
    void whatFallsWhileTheBodyRestsIsLowered() throws Throwable {
        SecondLook look = afterABatchOf(1000);
        probe.value -= 400;

        look.take(checkpoints);

        assertThat(checkpoints.value(0, 1)).isEqualTo(600);
        assertThat(look.showsBackgroundGrowth(checkpoints, 0)).isFalse();
    }

    @Test
    void whatGrowsHalfAsFastAtRestIsTheWorkOfOtherThreads() throws Throwable {
        SecondLook look = afterABatchOf(1000);
        probe.value += PER_BATCH / 2;

        look.take(checkpoints);

        assertThat(look.showsBackgroundGrowth(checkpoints, 0)).isTrue();
        assertThat(checkpoints.value(0, 1)).isEqualTo(1000);
    }

    @Test
    void whatGrowsLessAtRestIsTheBodys() throws Throwable {
        SecondLook look = afterABatchOf(1000);
        probe.value += PER_BATCH / 2 - 1;

        look.take(checkpoints);

        assertThat(look.showsBackgroundGrowth(checkpoints, 0)).isFalse();
    }
}
