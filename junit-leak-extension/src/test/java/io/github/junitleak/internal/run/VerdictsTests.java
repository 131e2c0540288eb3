package io.github.junitleak.internal.run;

import static io.github.junitleak.internal.run.SimulatedRun.MICROSECOND;
import static io.github.junitleak.internal.run.SimulatedRun.MILLISECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.run.SimulatedRun.Held;
import io.github.junitleak.model.Finding.Measured;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Verdict;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verdicts of whole runs over levels of known growth, among them those of published leaks. */
class VerdictsTests {

    private static Verdict verdict(SimulatedRun run) {
        return run.measured().verdict();
    }

    /** The iterations that an inconclusive finding asks for. */
    private static int remedy(Measured finding) {
        assertThat(finding.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        String reason = finding.reason().orElseThrow();
        assertThat(reason).contains("; set iterations to at least ");
        return Integer.parseInt(reason.substring(reason.lastIndexOf(' ') + 1));
    }

    /** Found at once, or where the remedy of an inconclusive finding is followed. */
    private static void assertFound(SimulatedRun run) {
        Measured finding = run.measured();
        if (finding.verdict() != Verdict.LEAKING) {
            assertThat(verdict(run.given(remedy(finding)))).isEqualTo(Verdict.LEAKING);
        }
    }

    private static long array(double elements, long bytesOfElement) {
        long capacity = 16;
        while (capacity < elements) {
            capacity *= 2;
        }
        return capacity * bytesOfElement;
    }

    @Nested
    class Leaks {

        /** HikariCP 3.2.0: 100 entries an iteration of 4 ms in a list whose array doubles. */
        @ParameterizedTest
        @ValueSource(ints = {50, 73, 100, 131, 177})
        void anArrayThatDoublesInASlowBody(int entries) {
            SimulatedRun run = SimulatedRun.of(4 * MILLISECOND, k -> Held.arrays(array(entries * k, 4)));

            assertFound(run);
        }

        /** Netty 4.1: 20 indices an iteration of 30 microseconds in an array that doubles, and nothing else. */
        @ParameterizedTest
        @ValueSource(ints = {13, 17, 20, 23, 29})
        void anArrayThatDoublesInAFastBody(int entries) {
            assertThat(verdict(SimulatedRun.of(30 * MICROSECOND, k -> Held.arrays(array(entries * k, 4)))))
                    .isEqualTo(Verdict.LEAKING);
        }

        /** Lettuce 4.3.0: a chunk of 32 KiB of direct memory every 29 iterations of 30 ms. */
        @ParameterizedTest
        @ValueSource(ints = {20, 25, 29, 33})
        void stepsOfOneSizeInASlowBody(int every) {
            assertFound(new SimulatedRun(
                    Resource.DIRECT_MEMORY,
                    OptionalInt.empty(),
                    30 * MILLISECOND,
                    k -> Held.others((k + 11) / every * 32_768)));
        }

        /** Prometheus' simpleclient 0.14.1: 554 to 198 B an iteration over 10,000 iterations, without an end. */
        @ParameterizedTest
        @ValueSource(longs = {200 * MICROSECOND, MILLISECOND, 4 * MILLISECOND})
        void growthLikeARoot(long bodyTakes) {
            SimulatedRun run = SimulatedRun.of(bodyTakes, k -> Held.others((long) (39_000 * Math.sqrt(k + 250.0))));

            assertFound(run);
        }

        /** A leak that adds 90 KB to a run, amid scatter of 20 KB: what is not certain is not steady. */
        @Test
        void unevenGrowthIsNeverSteady() {
            for (int seed = 0; seed < 50; seed++) {
                Random random = new Random(seed);
                LongFunction<Held> level = k -> Held.others(300 * k + random.nextInt(20_000));

                Measured finding = SimulatedRun.of(10 * MILLISECOND, level).measured();

                assertThat(finding.verdict()).isNotEqualTo(Verdict.STEADY);
            }
        }
    }

    @Nested
    class HonestPrograms {

        @ParameterizedTest
        @ValueSource(longs = {10 * MICROSECOND, MILLISECOND, 30 * MILLISECOND, 300 * MILLISECOND})
        void nothing(long bodyTakes) {
            assertThat(verdict(SimulatedRun.of(bodyTakes, k -> Held.others(0)))).isEqualTo(Verdict.STEADY);
        }

        /** Full at whatever part of the run. */
        @ParameterizedTest
        @ValueSource(ints = {40, 80, 160, 320, 500})
        void aCacheThatFillsInASlowBody(int entries) {
            assertThat(verdict(SimulatedRun.of(4 * MILLISECOND, k -> Held.others(1600 * Math.min(k, entries)))))
                    .isEqualTo(Verdict.STEADY);
        }

        @ParameterizedTest
        @ValueSource(ints = {1500, 3000, 10_000, 30_000, 50_000})
        void aCacheThatFillsInAFastBody(int entries) {
            assertThat(verdict(SimulatedRun.of(10 * MICROSECOND, k -> Held.others(160 * Math.min(k, entries)))))
                    .isEqualTo(Verdict.STEADY);
        }

        /** An array that doubles until it is large enough. */
        @ParameterizedTest
        @ValueSource(ints = {100, 200, 400})
        void anArrayThatStopsGrowing(int iterations) {
            LongFunction<Held> level = k -> Held.arrays(array(100.0 * Math.min(k, iterations), 4));

            assertThat(verdict(SimulatedRun.of(4 * MILLISECOND, level))).isEqualTo(Verdict.STEADY);
        }

        /** Five hundred classes are loaded, and the tables that know them double. */
        @ParameterizedTest
        @ValueSource(ints = {200, 300, 400, 500})
        void classesThatAreLoadedOnce(int classes) {
            LongFunction<Held> level = k -> new Held(array(Math.min(k, classes), 64), 10, 125 * Math.min(k, classes));

            Measured finding = SimulatedRun.of(6 * MILLISECOND, level).measured();

            assertThat(finding.verdict()).as(finding.toString()).isEqualTo(Verdict.STEADY);
        }

        /** Full after half of the longest time that a run may take: what ends so late is known by a longer run. */
        @Test
        void whatIsFullTooLateIsInconclusiveUntilItsRemedyIsFollowed() {
            SimulatedRun run = SimulatedRun.of(6 * MILLISECOND, k -> Held.others(2000 * Math.min(k, 800)));

            assertThat(verdict(run.given(remedy(run.measured())))).isEqualTo(Verdict.STEADY);
        }

        /** One array of a random size is replaced by another: bytes scatter by megabytes, instances do not. */
        @ParameterizedTest
        @ValueSource(longs = {100 * MICROSECOND, 4 * MILLISECOND, 30 * MILLISECOND})
        void arraysOfRandomSizes(long bodyTakes) {
            int inconclusive = 0;
            for (int seed = 0; seed < 200; seed++) {
                Random random = new Random(seed);
                Verdict verdict = verdict(SimulatedRun.of(bodyTakes, k -> Held.arrays(random.nextInt(10_000_000))));
                assertThat(verdict).isNotEqualTo(Verdict.LEAKING);
                inconclusive += verdict == Verdict.INCONCLUSIVE ? 1 : 0;
            }

            assertThat(inconclusive).isLessThanOrEqualTo(4);
        }

        /** Something of 160 KB that is there at one checkpoint and not at another (Lettuce 4.3.2). */
        @Test
        void aBlobThatComesAndGoes() {
            int inconclusive = 0;
            for (int seed = 0; seed < 200; seed++) {
                Random random = new Random(seed);
                Verdict verdict = verdict(
                        SimulatedRun.of(30 * MILLISECOND, k -> Held.others(random.nextInt(3) == 0 ? 162_000 : 0)));
                assertThat(verdict).isNotEqualTo(Verdict.LEAKING);
                inconclusive += verdict == Verdict.INCONCLUSIVE ? 1 : 0;
            }

            assertThat(inconclusive).isLessThanOrEqualTo(4);
        }
    }
}
