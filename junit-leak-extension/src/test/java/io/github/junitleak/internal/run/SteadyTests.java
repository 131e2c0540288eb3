package io.github.junitleak.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.evidence.histogram.Excess;
import io.github.junitleak.model.Finding.Growth;
import io.github.junitleak.model.Finding.Measured;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What steady promises, over series of every kind: growth, noise of both kinds, steps, fills and spikes. */
class SteadyTests {

    private static final int SERIES = 10_000;

    @Test
    void noSteadyFindingHasItsWholeIntervalAboveItsBudget() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (int seed = 0; seed < SERIES; seed++) {
            Random random = new Random(seed);
            double budget = random.nextInt(3) == 0 ? random.nextInt(200) : 0;
            Judge judge = new Judge(new ScriptedProbe(Resource.HEAP), budget, random.nextBoolean());
            Series series = series(random);
            double tolerance = 65_536.0 / series.iterations();
            Readings readings = new Readings(
                    series,
                    tolerance,
                    () -> Optional.of(new Excess(random.nextInt(100_000), Optional.empty())),
                    () -> Optional.of(series));

            Measured finding = judge.decide(readings);

            counts.merge(finding.verdict(), 1, Integer::sum);
            Growth growth = finding.growth().orElseThrow();
            if (finding.verdict() == Verdict.STEADY) {
                assertThat(growth.low()).as("seed %d: %s", seed, series).isLessThanOrEqualTo(budget);
                assertThat(growth.detectionLimit())
                        .as("seed %d: %s", seed, series)
                        .isLessThanOrEqualTo(budget + Math.max(tolerance, 2));
            }
            if (finding.verdict() == Verdict.LEAKING) {
                assertThat(growth.low()).as("seed %d: %s", seed, series).isGreaterThan(budget);
            }
        }
        assertThat(counts).containsKeys(Verdict.values());
    }

    private static Series series(Random random) {
        int batches = 4 + random.nextInt(12);
        double factor = 1 + random.nextDouble();
        double length = 2 + random.nextInt(200);
        double rate = random.nextInt(3) == 0 ? 0 : Math.exp(random.nextDouble() * 8);
        double walk = random.nextInt(2) == 0 ? 0 : Math.exp(random.nextDouble() * 8);
        double scatter = random.nextInt(2) == 0 ? 0 : Math.exp(random.nextDouble() * 12);
        double end = random.nextInt(3) == 0 ? random.nextDouble() : 1;
        double power = random.nextInt(4) == 0 ? 0.3 + 0.7 * random.nextDouble() : 1;
        double total = length * (Math.pow(factor, batches) - 1) / Math.max(0.01, factor - 1);
        List<Series.Point> points = new ArrayList<>();
        long iteration = 20 + random.nextInt(1000);
        double walked = 1e7;
        long first = iteration;
        for (int i = 0; i <= batches; i++) {
            double done = Math.min(iteration - first, end * total);
            double level = walked + rate * Math.pow(done, power) + scatter * random.nextDouble();
            points.add(new Series.Point(iteration, (long) level));
            long next = (long) Math.ceil(length * Math.pow(factor, i));
            iteration += next;
            walked += walk * Math.sqrt(next) * random.nextGaussian();
        }
        return new Series(points);
    }
}
