package io.github.junitleak.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.junitleak.model.Finding.Growth;
import io.github.junitleak.model.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrendTests {

    private static final double RESOLUTION = 24;
    private static final double NEGLIGIBLE = 0.5;

    /**
     * A level as a function of the iteration, read at checkpoints whose distance doubles from 133, as for a fast body.
     */
    private static Series read(int batches, LongUnaryOperator level) {
        List<Series.Point> points = new ArrayList<>();
        long iteration = 1000;
        points.add(new Series.Point(iteration, level.applyAsLong(iteration)));
        for (int i = 0; i < batches; i++) {
            iteration += 133L << i;
            points.add(new Series.Point(iteration, level.applyAsLong(iteration)));
        }
        return new Series(points);
    }

    private static Trend trend(int batches, LongUnaryOperator level) {
        return Trend.of(read(batches, level), RESOLUTION, NEGLIGIBLE);
    }

    @Nested
    class Leaks {

        @Test
        void anExactLineIsExact() {
            Trend trend = trend(5, k -> 1_000_000 + 48 * k);

            Growth growth = trend.growth(0);
            assertThat(growth.perIteration()).isCloseTo(48, within(1e-9));
            assertThat(growth.high() - growth.low()).isEqualTo(2 * NEGLIGIBLE);
            assertThat(trend.exceeds(0)).isTrue();
        }

        @Test
        void oneObjectEveryTenthIterationIsFound() {
            assertThat(trend(5, k -> 1_000_000 + 64 * (k / 10)).exceeds(0)).isTrue();
        }

        @Test
        void aMegabyteEveryHundredthIterationIsFound() {
            Trend trend = trend(7, k -> (k / 100) << 20);

            assertThat(trend.exceeds(0)).isTrue();
            assertThat(trend.growth(0).perIteration()).isCloseTo(10485.76, within(600.0));
        }

        @Test
        void anArrayThatDoublesIsFoundThoughNothingElseGrows() {
            assertThat(trend(11, k -> 16 + 4 * Long.highestOneBit(k)).exceeds(0))
                    .isTrue();
        }

        @Test
        void anArrayThatGrowsByHalfIsFoundThoughNothingElseGrows() {
            LongUnaryOperator arrayList = k -> {
                long capacity = 10;
                while (capacity < k) {
                    capacity += capacity / 2;
                }
                return 16 + 4 * capacity;
            };

            assertThat(trend(11, arrayList).exceeds(0)).isTrue();
        }

        @Test
        void aSawtoothOnTopHidesNothingInTheLongRun() {
            assertThat(trend(9, k -> 100 * k + 1024 * (k % 50)).exceeds(0)).isTrue();
        }

        @Test
        void aStepAtTheBeginningHidesNothingInTheLongRun() {
            assertThat(trend(10, k -> 100 * k + (k > 1200 ? 5_000_000 : 0)).exceeds(0))
                    .isTrue();
        }

        @Test
        void growthWithinTheBudgetIsNone() {
            Trend trend = trend(5, k -> 48 * k);

            assertThat(trend.exceeds(47)).isTrue();
            assertThat(trend.exceeds(48)).isFalse();
            assertThat(trend.exceeds(64)).isFalse();
        }
    }

    /** Growth whose rate falls: too early to call it a leak. */
    @Nested
    class SlowingDown {

        /** Keys drawn at random from so many, and kept: the level is what is expected. */
        private LongUnaryOperator randomKeys(int keys) {
            return k -> Math.round(132.0 * keys * (1 - Math.exp(-(double) k / keys)));
        }

        @Test
        void isACacheOfRandomKeys() {
            Trend trend = trend(10, randomKeys(100_000));

            assertThat(trend.exceeds(0)).isTrue();
            assertThat(trend.slowing(0.6)).hasValueSatisfying(slowing -> {
                assertThat(slowing.first()).isBetween(100.0, 140.0);
                assertThat(slowing.last()).isBetween(0.0, 70.0);
            });
        }

        @Test
        void isNotACacheThatHasHardlyBegunToFill() {
            assertThat(trend(9, randomKeys(1_000_000)).slowing(0.6)).isEmpty();
        }

        @Test
        void isNotALeakOfOneRate() {
            assertThat(trend(9, k -> 48 * k).slowing(0.6)).isEmpty();
            assertThat(trend(9, k -> 64 * (k / 10)).slowing(0.6)).isEmpty();
            assertThat(trend(9, k -> 16 * k + 4 * Long.highestOneBit(k)).slowing(0.6))
                    .isEmpty();
        }

        @Test
        void isNotALeakBesideACacheThatHasFilled() {
            assertThat(trend(9, k -> 100 * k + 300 * Math.min(k, 5000)).slowing(0.6))
                    .isEmpty();
        }

        @Test
        void isSeldomALeakAmidScatter() {
            Random random = new Random(42);
            int slow = 0;
            for (int run = 0; run < 1000; run++) {
                double[] level = {0};
                long[] last = {1000};
                Trend trend = trend(9, k -> {
                    level[0] += 200 * (k - last[0]) + 3000 * Math.sqrt(k - last[0]) * random.nextGaussian();
                    last[0] = k;
                    return Math.round(level[0]);
                });
                slow += trend.slowing(0.6).isPresent() ? 1 : 0;
            }
            // At most ALPHA, of which the second condition leaves less.
            assertThat(slow).isLessThan(20);
        }
    }

    @Nested
    class HonestPrograms {

        /** What a long warm-up left behind is cleaned up at the second checkpoint; nothing has risen since. */
        @Test
        void aLevelThatOnlyFellIsSteadyInAShortRunAfterALongWarmUp() {
            assertThat(trend(4, k -> k <= 1000 ? 1_200_000 : 1_000_000).steady(0, 1))
                    .isPresent();
        }

        /** The same rise may be the end of one that began in the warm-up, or a step of one that goes on. */
        @Test
        void aLevelThatRoseOnceIsNotSteadyInAShortRunAfterALongWarmUp() {
            assertThat(trend(3, k -> k <= 1000 ? 1_000_000 : 1_200_000).steady(0, 1))
                    .isEmpty();
        }

        @Test
        void aConstantIsRuledOutAfterFourBatchesDownToAByte() {
            Trend trend = trend(4, k -> 12_345_678);

            assertThat(trend.exceeds(0)).isFalse();
            assertThat(trend.rulesOut(0, 1)).isTrue();
            assertThat(trend.growth(0).perIteration()).isZero();
            assertThat(trend.growth(0).detectionLimit()).isPositive().isLessThan(1);
        }

        @ParameterizedTest
        @ValueSource(ints = {1100, 1500, 2000, 5000, 20_000, 100_000})
        void onePermanentStepIsNoGrowth(int at) {
            assertThat(trend(11, k -> k < at ? 0 : 5_000_000).exceeds(0)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(ints = {1500, 3000, 10_000, 60_000})
        void aCacheThatIsFullIsNoGrowth(int capacity) {
            assertThat(trend(11, k -> 150 * Math.min(k, capacity)).exceeds(0)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(ints = {7, 50, 64, 100, 1000})
        void aSawtoothIsNoGrowth(int period) {
            assertThat(trend(11, k -> 1024 * (k % period)).exceeds(0)).isFalse();
        }

        @Test
        void aSpikeAtTheEndIsNoGrowth() {
            Series series = read(8, k -> 1_000_000);
            List<Series.Point> points = new ArrayList<>(series.points());
            points.set(8, new Series.Point(points.get(8).iteration(), 9_000_000));

            assertThat(Trend.of(new Series(points), RESOLUTION, NEGLIGIBLE).exceeds(0))
                    .isFalse();
        }

        @Test
        void whatEachCheckpointAddsIsNoGrowthPerIteration() {
            long[] checkpoints = {0};

            assertThat(trend(11, k -> 1000 * checkpoints[0]++).exceeds(0)).isFalse();
        }

        @Test
        void aFillThatSlowsDownIsNoGrowth() {
            assertThat(trend(11, k -> (long) (100_000 * Math.log(k))).exceeds(0))
                    .isFalse();
        }
    }

    /**
     * The promise about false alarms, on what is assumed about errors: they accumulate, and are as often up as down, or
     * only up.
     */
    @Nested
    class ErrorRates {

        private static final int RUNS = 20_000;

        @ParameterizedTest
        @ValueSource(ints = {5, 6, 8, 11})
        void aRandomWalkIsSeldomCalledALeak(int batches) {
            Random random = new Random(batches);
            int alarms = 0;
            for (int run = 0; run < RUNS; run++) {
                alarms += alarms(random, batches, (r, n) -> 40 * r.nextGaussian() * Math.sqrt(n));
            }

            // Expected at most 2; more than 8 by chance once in some 4000 such tests (Poisson).
            assertThat(alarms).isLessThanOrEqualTo(8);
        }

        /** Two or three in the whole run: more, at a constant rate until its end, would be growth. */
        @ParameterizedTest
        @ValueSource(ints = {5, 8, 11})
        void fewStepsUpwardsAreSeldomCalledALeak(int batches) {
            Random random = new Random(batches);
            double perIteration = 2.5 / (133 * ((1 << batches) - 1));
            int alarms = 0;
            for (int run = 0; run < RUNS; run++) {
                alarms += alarms(random, batches, (r, n) -> {
                    double risen = 0;
                    for (double at = exponential(r, perIteration); at < n; at += exponential(r, perIteration)) {
                        risen += step(r);
                    }
                    return risen;
                });
            }

            assertThat(alarms).isLessThanOrEqualTo(8);
        }

        /** What is loaded lazily comes ever more rarely: as much in each batch, though each is twice as long. */
        @ParameterizedTest
        @CsvSource({"5, 1", "8, 1", "11, 1", "5, 4", "8, 4", "11, 4"})
        void stepsThatGetRarerAreSeldomCalledALeak(int batches, double stepsPerBatch) {
            Random random = new Random(batches);
            int alarms = 0;
            for (int run = 0; run < RUNS; run++) {
                alarms += alarms(random, batches, (r, n) -> {
                    double risen = 0;
                    for (double at = exponential(r, stepsPerBatch); at < 1; at += exponential(r, stepsPerBatch)) {
                        risen += step(r);
                    }
                    return risen;
                });
            }

            assertThat(alarms).isLessThanOrEqualTo(8);
        }

        /** Sizes that differ by orders of magnitude. */
        private static double step(Random random) {
            return Math.exp(6 + 2 * random.nextGaussian());
        }

        private static double exponential(Random random, double rate) {
            return -Math.log(1 - random.nextDouble()) / rate;
        }

        private interface Noise {
            double in(Random random, long iterations);
        }

        private static int alarms(Random random, int batches, Noise noise) {
            double[] level = {1e7};
            long[] before = {1000};
            Series series = read(batches, k -> {
                level[0] += noise.in(random, k - before[0]);
                before[0] = k;
                return (long) level[0];
            });
            return Trend.of(series, RESOLUTION, NEGLIGIBLE).exceeds(0) ? 1 : 0;
        }
    }

    @Test
    void needsFourCheckpoints() {
        assertThatThrownBy(() -> trend(2, k -> k))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a trend needs 4 checkpoints, there are 3");
    }

    /** Its readings double with the batches for the last five of them, by 0.3 bytes an iteration. */
    @Test
    void aSawtoothInStepWithTheBatchesIsNegligible() {
        Trend trend = trend(11, k -> (long) (0.3 * (k % 300_000)));

        assertThat(trend.exceeds(0)).isFalse();
        assertThat(trend.growth(0).detectionLimit()).isEqualTo(0.5);
    }

    @Test
    void fourBatchesAreTooFewToAccuse() {
        assertThat(trend(4, k -> 1000 * k).exceeds(0)).isFalse();
    }
}
