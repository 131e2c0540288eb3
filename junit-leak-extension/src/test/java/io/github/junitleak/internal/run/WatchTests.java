package io.github.junitleak.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.evidence.histogram.KeptHistograms;
import io.github.junitleak.internal.probe.Headroom;
import io.github.junitleak.internal.probe.Probe;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Finding.Measured;
import io.github.junitleak.model.Finding.NotMeasured;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Verdict;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class WatchTests {

    private static final Map<Resource, Double> BUDGETS = Map.of(Resource.HEAP, 0.0, Resource.THREADS, 0.0);
    private static final Plan PLAN = Plan.of(null, null, Duration.ofSeconds(3), BUDGETS, 32 << 10);
    private static final int BATCH = 1000;
    private static final long SECOND = 1_000_000_000;

    private final ScriptedProbe heap = new ScriptedProbe(Resource.HEAP);
    private final ScriptedProbe threads = new ScriptedProbe(Resource.THREADS);
    private final Map<Resource, Probe> probes = new EnumMap<>(Map.of(Resource.HEAP, heap, Resource.THREADS, threads));
    private long nanos;
    /** Of each increment, what the probe leaves out of its readings; the value is what is left. */
    private LongUnaryOperator leftOut = increment -> 0;

    private Runnable atRest = () -> {};
    /** For how many looks another thread is alive. */
    private int looksAtThreads;

    private final GcSettler settler = new GcSettler() {
        @Override
        void settle() {}

        @Override
        boolean isAnotherThreadAlive() {
            return looksAtThreads-- > 0;
        }

        @Override
        void pause(long millis) {
            atRest.run();
        }
    };
    private KeptHistograms histograms;
    private Iterations iterations;
    private Checkpoints checkpoints;

    private Watch watch() {
        return new Watch(PLAN, probes::get);
    }

    /** Batches of a second each, after each of which the heap is so much larger. */
    private List<Finding> decided(long... increments) throws Throwable {
        Watch watch = watch();
        take(watch, increments);
        return decided(watch);
    }

    private void take(Watch watch, long... increments) throws Throwable {
        iterations = new Iterations(
                () -> nanos += SECOND / BATCH, new Headroom(watch.probes()), () -> nanos, Long.MAX_VALUE);
        checkpoints = new Checkpoints(watch.probes(), settler, iterations, (n, i, r, g) -> histograms.keep(i), 20);
        histograms = new KeptHistograms(20, () -> histogram(heap.value + heap.leftOut));
        checkpoints.take(0);
        histograms.keep(0);
        for (long increment : increments) {
            iterations.run(BATCH, false);
            long strings = leftOut.applyAsLong(increment);
            heap.value += increment - strings;
            heap.leftOut += strings;
            checkpoints.take(0);
        }
    }

    @Test
    void whatIsReleasedByTimeSaysSo() throws Throwable {
        looksAtThreads = 1;
        atRest = () -> heap.value = 0;

        assertThat(measured(decided(16_000, 16_000, 16_000, 16_000, 16_000).get(0))
                        .reason())
                .hasValue("released by time: 80000 of 80000 were gone 1 s after the last iteration");
    }

    private List<Finding> decided(Watch watch) throws InterruptedException {
        SecondLook look = new SecondLook(settler, iterations);
        watch.lookAgain(checkpoints, histograms, look);
        return watch.decide(checkpoints, histograms, look, iterations);
    }

    private static Measured measured(Finding finding) {
        return (Measured) finding;
    }

    private static String histogram(long bytes) {
        return "1: 1 " + bytes + " [B\nTotal 1 " + bytes + "\n";
    }

    @Test
    void stringConstantsThatComeUnevenlyAreLeftOut() throws Throwable {
        leftOut = increment -> increment;

        Measured finding = measured(decided(0, 17_000, 2_000, 0, 29_000, 9_000).get(0));

        assertThat(finding.verdict()).isEqualTo(Verdict.STEADY);
        assertThat(finding.growth().orElseThrow().perIteration()).isZero();
        assertThat(finding.reason())
                .hasValue("57000 B of string constants are left out, which the JVM interned as it compiled");
    }

    @Test
    void whatIsSteadyWithItsStringConstantsNeedsNoWordOfThem() throws Throwable {
        leftOut = increment -> increment;

        assertThat(measured(decided(0, 200, 0, 0, 0, 0).get(0)).reason()).isEmpty();
    }

    @Test
    void stringConstantsThatComeAsSteadilyAsALeakLeaveItOpen() throws Throwable {
        leftOut = increment -> increment;

        Measured finding = measured(decided(8_000, 8_000, 8_000, 8_000, 8_000).get(0));

        assertThat(finding.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(finding.reason())
                .hasValue(
                        "what grew is 40000 B of interned strings: constants of methods that the JVM compiles, or what the"
                                + " body keeps; set iterations to at least 25000");
    }

    @Test
    void moreStringsThanMethodsHaveConstantsLeak() throws Throwable {
        leftOut = increment -> increment;

        Measured finding =
                measured(decided(16_000, 16_000, 16_000, 16_000, 16_000).get(0));

        assertThat(finding.verdict()).isEqualTo(Verdict.LEAKING);
        assertThat(finding.growth().orElseThrow().perIteration()).isEqualTo(16);
    }

    @Test
    void aLeakIsMeasuredWithItsStrings() throws Throwable {
        leftOut = increment -> increment / 2;

        Measured finding = measured(decided(8_000, 8_000, 8_000, 8_000, 8_000).get(0));

        assertThat(finding.verdict()).isEqualTo(Verdict.LEAKING);
        assertThat(finding.growth().orElseThrow().perIteration()).isEqualTo(8);
    }

    @Test
    void stringConstantsHideNoLeak() throws Throwable {
        leftOut = increment -> Math.max(0, increment - 8_000);

        Measured finding =
                measured(decided(8_000, 31_000, 8_000, 8_000, 8_000, 8_000).get(0));

        assertThat(finding.verdict()).isEqualTo(Verdict.LEAKING);
        assertThat(finding.growth().orElseThrow().perIteration()).isEqualTo(8);
    }

    @Test
    void whatReadingsHideMayBeNoMoreThanTheTolerance() throws Throwable {
        Map<Resource, Double> heapOnly = Map.of(Resource.HEAP, 0.0);
        long[] scatter = {0, 9_000, -8_000, 12_000, -11_000, 8_000, 9_000};

        Watch lenient = new Watch(Plan.of(null, null, Duration.ofSeconds(3), heapOnly, 64 << 10), probes::get);
        take(lenient, scatter);
        assertThat(lenient.areSteady(checkpoints, histograms)).isTrue();

        heap.value = 0;
        Watch strict = new Watch(Plan.of(null, null, Duration.ofSeconds(3), heapOnly, 1 << 10), probes::get);
        take(strict, scatter);
        assertThat(strict.areSteady(checkpoints, histograms)).isFalse();
    }

    @Test
    void everyResourceIsJudgedByItsOwnReadings() throws Throwable {
        List<Finding> findings = decided(16_000, 16_000, 16_000, 16_000, 16_000);

        assertThat(findings).extracting(Finding::resource).containsExactly(Resource.HEAP, Resource.THREADS);
        assertThat(measured(findings.get(0)).verdict()).isEqualTo(Verdict.LEAKING);
        assertThat(measured(findings.get(1)).verdict()).isEqualTo(Verdict.STEADY);
    }

    @Test
    void withoutTheHeapThereIsNoVerdict() throws Throwable {
        heap.obstacle = Optional.of("this JVM has no class histogram");

        Finding finding = decided(0, 0, 0, 0, 0).get(0);

        assertThat(measured(finding).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(measured(finding).reason()).hasValue("this JVM has no class histogram");
        assertThat(heap.reads).isZero();
    }

    @Test
    void anotherResourceThatCannotBeReadIsNotMeasured() throws Throwable {
        threads.obstacle = Optional.of("this platform does not count threads");

        assertThat(decided(0, 0, 0, 0, 0).get(1))
                .isEqualTo(new NotMeasured(Resource.THREADS, "this platform does not count threads"));
    }

    @Test
    void tooFewBatchesSayHowOftenTheBodyRanAndWhatToDo() throws Throwable {
        Measured finding = measured(decided(16_000, 16_000, 16_000).get(0));

        assertThat(finding.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(finding.reason())
                .hasValue(
                        "the body ran 3000 times in 3 s, too few for a verdict; make the body shorter or set iterations to at"
                                + " least 12");
    }

    @Test
    void aResourceThatIsUsedUpTooEarlySaysSo() throws Throwable {
        threads.limit = 10;
        Watch watch = watch();
        take(watch, 16_000, 16_000, 16_000);
        threads.value = 10;
        iterations.run(BATCH, false);

        Measured finding = measured(decided(watch).get(0));

        assertThat(finding.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(finding.reason())
                .hasValue(
                        "the heap, or another resource, was used up after " + iterations.count()
                                + " iterations, too few to know a leak from a filling cache; raise its limit, for instance -Xmx");
    }

    @Test
    void whatGrowsAsFastAtRestIsNotTheBodys() throws Throwable {
        looksAtThreads = 1;
        atRest = () -> heap.value += 16_000;

        Measured finding =
                measured(decided(16_000, 16_000, 16_000, 16_000, 16_000).get(0));

        assertThat(finding.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(finding.reason())
                .hasValue("it grows as fast while the body rests, so other threads are the cause; end them before the"
                        + " test, or raise the budget");
    }

    @Test
    void whatIsGoneAfterARestIsSteady() throws Throwable {
        looksAtThreads = 1;
        atRest = () -> heap.value -= 80_000;

        assertThat(measured(decided(16_000, 16_000, 16_000, 16_000, 16_000).get(0))
                        .verdict())
                .isEqualTo(Verdict.STEADY);
    }

    @Test
    void whereNothingIsSuspectedNothingRests() throws Throwable {
        atRest = () -> {
            throw new AssertionError("a steady test must not pay for a second look");
        };

        assertThat(decided(0, 0, 0, 0, 0)).allMatch(finding -> measured(finding).verdict() == Verdict.STEADY);
    }

    @Test
    void oneGrowingResourceIsEnoughForMoreIterations() throws Throwable {
        Watch watch = watch();

        take(watch, 0, 0, 0, 0, 0);
        assertThat(watch.areClearlySteady(checkpoints, histograms)).isTrue();
        assertThat(watch.isAnySuspected(checkpoints, histograms)).isFalse();

        take(watch, 16_000, 16_000, 16_000, 16_000, 16_000);
        assertThat(watch.areClearlySteady(checkpoints, histograms)).isFalse();
        assertThat(watch.isAnySuspected(checkpoints, histograms)).isTrue();
        assertThat(watch.isAnyOpen(checkpoints, histograms)).isFalse();

        take(watch, 19_000, 11_000, 24_000, 12_000, 18_000);
        assertThat(watch.isAnySuspected(checkpoints, histograms)).isFalse();
        assertThat(watch.isAnyOpen(checkpoints, histograms)).isTrue();
        assertThat(watch.isAnySlowing(checkpoints)).isFalse();

        take(watch, 100_000, 92_000, 84_000, 76_000, 68_000, 60_000, 52_000, 44_000);
        assertThat(watch.isAnySlowing(checkpoints)).isTrue();
    }
}
