package io.github.junitleak.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.stats.Trend;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.Resource;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PaceTests {

    private static final Plan AUTOMATIC =
            new Plan(OptionalInt.empty(), OptionalInt.empty(), Duration.ofSeconds(3), Map.of(Resource.HEAP, 0.0));

    private static LongStream lengths(Pace pace) {
        return IntStream.range(0, pace.capacity() - 1).mapToLong(pace::length);
    }

    @Test
    void everyGivenNumberOfIterationsIsRunExactly() {
        for (int iterations = LeakRun.LEAST_ITERATIONS; iterations < 2000; iterations++) {
            Pace pace = Pace.fixed(iterations);

            assertThat(lengths(pace).sum()).isEqualTo(iterations);
            assertThat(pace.capacity()).isBetween(Trend.LEAST_INCREMENTS + 1, 9);
            assertThat(lengths(pace)).allMatch(length -> length >= 1);
        }
    }

    @Test
    void aFastBodysBatchesDouble() {
        Pace pace = Pace.of(AUTOMATIC, 1_000_000);

        assertThat(lengths(pace).limit(5)).containsExactly(134L, 267L, 534L, 1067L, 2134L);
        assertThat(lengths(pace).limit(Pace.FIRST_LOOK_BATCHES).sum()).isBetween(2000L, 2010L);
        assertThat(lengths(pace).sum()).isLessThan(300_000);
    }

    @Test
    void aSlowBodysBatchesFillItsTime() {
        assertThat(lengths(Pace.of(AUTOMATIC, 300)).sum()).isBetween(300L, 306L);
    }

    @Test
    void theSlowestBodyStillGetsBatchesOfWhichNoneIsShorter() {
        assertThat(lengths(Pace.of(AUTOMATIC, 1))).containsExactly(1L, 2L, 3L, 4L, 6L, 8L);
    }
}
