package io.github.junitleak.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.stats.Trend;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.Resource;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScheduleTests {

    private static final Plan AUTOMATIC =
            Plan.of(null, null, Duration.ofSeconds(3), Map.of(Resource.HEAP, 0.0), 32 << 10);

    private static LongStream lengths(Schedule schedule) {
        int batches = schedule.isFixed() ? schedule.capacity() - 1 : schedule.capacity() - 1 - Schedule.MORE_BATCHES;
        long[] lengths = new long[batches];
        long done = 0;
        for (int batch = 0; batch < lengths.length; batch++) {
            lengths[batch] = schedule.length(batch, done);
            done += lengths[batch];
        }
        return LongStream.of(lengths);
    }

    @Test
    void everyGivenNumberOfIterationsIsRunExactly() {
        for (int iterations = PlanBuilder.LEAST_ITERATIONS; iterations < 2000; iterations++) {
            Schedule schedule = Schedule.fixed(iterations);

            assertThat(lengths(schedule).sum()).isEqualTo(iterations);
            assertThat(schedule.capacity()).isBetween(Trend.LEAST_INCREMENTS + 1, 9);
            assertThat(lengths(schedule)).allMatch(length -> length >= 1);
        }
    }

    @Test
    void settlingIterationsAreTakenOffTheNextBatch() {
        Schedule schedule = Schedule.fixed(500);
        long done = 0;
        for (int batch = 0; batch < schedule.capacity() - 1; batch++) {
            done += schedule.length(batch, done);
            assertThat(schedule.spare(batch)).isNotNegative();
            done += schedule.spare(batch);
        }

        assertThat(done).isEqualTo(500);
    }

    @Test
    void aFastBodysBatchesDouble() {
        Schedule schedule = Schedule.of(AUTOMATIC, 1_000_000);

        assertThat(lengths(schedule).limit(5)).containsExactly(134L, 267L, 534L, 1067L, 2134L);
        assertThat(lengths(schedule).limit(Schedule.FIRST_LOOK_BATCHES).sum()).isBetween(2000L, 2010L);
        assertThat(lengths(schedule).sum()).isLessThan(300_000);
    }

    @Test
    void aSlowBodysBatchesFillItsTime() {
        assertThat(lengths(Schedule.of(AUTOMATIC, 300)).sum()).isBetween(300L, 306L);
    }

    @Test
    void theSlowestBodyStillGetsBatchesOfWhichNoneIsShorter() {
        assertThat(lengths(Schedule.of(AUTOMATIC, 1))).containsExactly(1L, 2L, 3L, 4L, 6L, 8L);
    }
}
