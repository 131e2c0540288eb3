package io.github.junitleak.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.junitleak.internal.evidence.recording.KeptRecording;
import io.github.junitleak.internal.evidence.recording.OldObjectRecording;
import io.github.junitleak.internal.probe.Inventory;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Finding.Measured;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The protocol over a heap, a clock and a collector that the test scripts: nothing depends on the machine. */
class LeakRunTests {

    private static final Plan PLAN = Plan.of(null, null, Duration.ofSeconds(3), Map.of(Resource.HEAP, 0.0), 32 << 10);
    private static final int ENTRY = 1000;
    private static final int SLOW_CALLS = 40;
    private static final long MICROSECOND = 1_000;
    private static final long MILLISECOND = 1_000_000;

    private final List<String> checkpoints = new ArrayList<>();
    private final ScriptedSettler settler = new ScriptedSettler(this::release);
    private final ScriptedProbe heap = new ScriptedProbe(Resource.HEAP, this::live);
    private long now;
    private int calls;
    private int held;
    private int lagging;

    private long live() {
        return 1_000_000 + (long) (held + lagging) * ENTRY;
    }

    /** What another thread does five seconds after the body. */
    private void release() {
        if (settler.pausedMillis > 5000) {
            lagging = 0;
        }
    }

    /** As the JVM prints it, with one class that may grow. */
    private String histogram() {
        return """
                 num     #instances         #bytes  class name (module)
                -------------------------------------------------------
                   1:          %d          %d  com.example.Entry
                Total          %d          %d
                """.formatted(held + lagging, live() - 1_000_000, held + lagging + 1000, live());
    }

    /** A body that keeps an entry at each call, until it keeps so many. */
    private Body keeping(int most, long nanosPerCall) {
        return () -> {
            now += nanosPerCall;
            calls++;
            held = Math.min(most, held + 1);
        };
    }

    /** By its warm-up it is so slow that the time would not suffice to fill a cache. */
    private Body slowAtFirst(int most) {
        Body slow = keeping(most, 20 * MILLISECOND);
        Body fast = keeping(most, MILLISECOND);
        return () -> (calls < SLOW_CALLS ? slow : fast).run();
    }

    private RunResult measured(Body body) throws Throwable {
        return measured(PLAN, body);
    }

    private RunResult measured(Plan plan, Body body) throws Throwable {
        Progress progress = (number, iteration, resource, growth) -> checkpoints.add(number + ": " + growth);
        return new LeakRun(plan, body, progress, scripted(), OldObjectRecording.off()).measure();
    }

    private Instruments scripted() {
        return new Instruments(
                resource -> heap,
                this::histogram,
                resource -> Optional.<Inventory>empty(),
                OldObjectRecording::off,
                settler,
                () -> now);
    }

    private static Verdict verdict(RunResult result) {
        return LeakReport.combine(result.findings());
    }

    @Test
    void aCacheThatFillsLateBehindASlowStartIsSteady() throws Throwable {
        assertThat(verdict(measured(slowAtFirst(700)))).isEqualTo(Verdict.STEADY);
    }

    @Test
    void aLeakBehindASlowStartIsFound() throws Throwable {
        assertThat(verdict(measured(slowAtFirst(Integer.MAX_VALUE)))).isEqualTo(Verdict.LEAKING);
    }

    @Test
    void aSteadyBodyEndsEarlyAndPaysForNoEvidence() throws Throwable {
        RunResult result = measured(keeping(100, 10 * MICROSECOND));

        assertThat(verdict(result)).isEqualTo(Verdict.STEADY);
        assertThat(result.measurement().warmup()).isEqualTo(1024);
        assertThat(result.measurement().iterations()).isEqualTo(2002);
        assertThat(result.measurement().checkpoints()).isEqualTo(5);
        assertThat(result.evidence().classes()).isEmpty();
        assertThat(result.evidence().gaps()).isEmpty();
        assertThat(settler.pausedMillis).isZero();
        assertThat(checkpoints).containsExactly("2: 0.0", "3: 0.0", "4: 0.0", "5: 0.0");
    }

    @Test
    void aCacheThatFillsDuringTheRunIsSteady() throws Throwable {
        assertThat(verdict(measured(keeping(5000, 10 * MICROSECOND)))).isEqualTo(Verdict.STEADY);
    }

    @Test
    void aLeakIsExplainedByItsClass() throws Throwable {
        RunResult result = measured(keeping(Integer.MAX_VALUE, 10 * MICROSECOND));

        assertThat(verdict(result)).isEqualTo(Verdict.LEAKING);
        assertThat(settler.pausedMillis).isZero();
        assertThat(result.evidence().classes())
                .singleElement()
                .satisfies(grown -> assertThat(grown.name()).isEqualTo("com.example.Entry"))
                .extracting(GrowingClass::instancesPerIteration, GrowingClass::bytesPerIteration)
                .containsExactly(1.0, 1000.0);
        assertThat(checkpoints).allMatch(checkpoint -> checkpoint.endsWith(": 1000.0"));
    }

    @Test
    void whatAnotherThreadReleasesSecondsLaterIsSteady() throws Throwable {
        settler.anotherThreadAlive = true;

        RunResult result = measured(() -> {
            now += MILLISECOND;
            lagging++;
        });

        assertThat(verdict(result)).isEqualTo(Verdict.STEADY);
        // Gone after seven, and one look more that finds nothing.
        assertThat(settler.pausedMillis).isEqualTo(9000);
    }

    /** By a little less than it leaks: the first reading holds what the warm-up left to be released. */
    @Test
    void whatIsReleasedInPartLeaksByTheRest() throws Throwable {
        settler.anotherThreadAlive = true;

        RunResult result = measured(() -> {
            now += MILLISECOND;
            lagging++;
            held++;
        });

        assertThat(verdict(result)).isEqualTo(Verdict.LEAKING);
        assertThat(((Measured) result.findings().get(0)).growth().orElseThrow().perIteration())
                .isBetween(900.0, 1000.0);
    }

    private RunResult repeated(Body body, int enough) throws Throwable {
        return new EvidenceRun(PLAN, body, scripted(), OldObjectRecording.off())
                .measure(new KeptRecording(Path.of("recording.jfr")), enough);
    }

    @Test
    void aRunForItsEvidenceEndsWhenItHasEnough() throws Throwable {
        RunResult result = repeated(keeping(Integer.MAX_VALUE, 10 * MICROSECOND), 120);

        assertThat(result.measurement().iterations()).isEqualTo(120);
        assertThat(result.measurement().checkpoints()).isEqualTo(5);
        assertThat(settler.pausedMillis).isZero();
        assertThat(result.evidence().gaps()).hasSize(1);
        assertThat(((Measured) result.findings().get(0)).growth().orElseThrow().perIteration())
                .isCloseTo(1000, within(1e-6));
    }

    @Test
    void aRunForItsEvidenceOfASlowBodyRunsForItsTime() throws Throwable {
        RunResult result = repeated(keeping(Integer.MAX_VALUE, 100 * MILLISECOND), 1000);

        assertThat(result.measurement().iterations()).isBetween(25L, 30L);
    }

    @Test
    void aRunForItsEvidenceOfAVerySlowBodyRunsAFewIterations() throws Throwable {
        RunResult result = repeated(keeping(Integer.MAX_VALUE, 2000 * MILLISECOND), 1000);

        assertThat(result.measurement().iterations()).isEqualTo(12);
    }

    @Test
    void aBodyThatTakesLongerThanTheLimitEndsTheRunForItsEvidence() throws Throwable {
        RunResult result = repeated(keeping(Integer.MAX_VALUE, 60_000 * MILLISECOND), 1000);

        assertThat(result.measurement().iterations()).isZero();
    }

    @Test
    void givenNumbersOfIterationsAreRunExactly() throws Throwable {
        Plan given = Plan.of(60, 25, Duration.ofSeconds(3), Map.of(Resource.HEAP, 0.0), 32 << 10);

        RunResult result = measured(given, keeping(Integer.MAX_VALUE, 10 * MICROSECOND));

        assertThat(result.measurement().warmup()).isEqualTo(25);
        assertThat(result.measurement().iterations()).isEqualTo(60);
        assertThat(calls).isEqualTo(85);
    }

    @Test
    void theBodysTimeAndTheMeasuringsAreKeptApart() throws Throwable {
        RunResult result = measured(keeping(100, MILLISECOND));

        assertThat(result.measurement().bodyMillis()).isEqualTo(calls);
        assertThat(result.measurement().overheadMillis()).isZero();
    }
}
