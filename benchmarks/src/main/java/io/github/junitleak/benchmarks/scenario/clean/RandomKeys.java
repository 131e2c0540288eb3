package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** A cache of at most 100,000 entries whose keys come in random order: it fills ever more slowly. */
public final class RandomKeys implements Scenario {

    private static final int KEYS = 100_000;

    private final Random random = new Random(17);
    private final Map<Integer, byte[]> cache = new HashMap<>();

    @Override
    public void iterate(int iteration) {
        cache.computeIfAbsent(random.nextInt(KEYS), key -> new byte[64]);
    }
}
