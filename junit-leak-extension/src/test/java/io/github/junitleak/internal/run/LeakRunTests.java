package io.github.junitleak.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Verdict;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Bodies that take as long as they say, by a clock of their own, on machines of any speed. */
class LeakRunTests {

    private static final Plan PLAN =
            new Plan(OptionalInt.empty(), OptionalInt.empty(), Duration.ofSeconds(3), Map.of(Resource.HEAP, 0.0));
    private static final int SLOW_CALLS = 40;
    private static final long MILLISECOND = 1_000_000;

    private final Map<Integer, byte[]> held = new HashMap<>();
    private long now;
    private int calls;

    /** By its warm-up it is so slow that the time would not suffice to fill a cache. */
    @Test
    void aCacheThatFillsLateBehindASlowStartIsSteady() throws Throwable {
        assertThat(verdict(() -> holdOne(700))).isEqualTo(Verdict.STEADY);
    }

    @Test
    void aLeakBehindASlowStartIsFound() throws Throwable {
        assertThat(verdict(() -> holdOne(Integer.MAX_VALUE))).isEqualTo(Verdict.LEAKING);
    }

    private void holdOne(int most) {
        now += calls < SLOW_CALLS ? 20 * MILLISECOND : MILLISECOND;
        held.computeIfAbsent(calls++ % most, key -> new byte[1000]);
    }

    private Verdict verdict(Body body) throws Throwable {
        Outcome outcome = new LeakRun(
                        PLAN,
                        body,
                        new Sampling.Off(),
                        (number, iteration, resource, growth) -> {},
                        new GcSettler(),
                        () -> now)
                .measure();
        return LeakReport.combine(outcome.findings());
    }
}
