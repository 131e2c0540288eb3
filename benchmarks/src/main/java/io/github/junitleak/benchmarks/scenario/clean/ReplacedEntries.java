package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.Random;

/** A full cache whose old entries are replaced in random order, which leaves holes all over the old generation. */
public final class ReplacedEntries implements Scenario {

    private static final int CAPACITY = 10_000;

    private final Random random = new Random(1);
    private final byte[][] cache = new byte[CAPACITY][];

    @Override
    public void setUp() {
        for (int i = 0; i < CAPACITY; i++) {
            cache[i] = new byte[240];
        }
    }

    @Override
    public void iterate(int iteration) {
        cache[random.nextInt(CAPACITY)] = new byte[240];
    }
}
