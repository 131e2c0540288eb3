package io.github.junitleak.benchmarks.scenario.leaking;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.Map;
import java.util.TreeMap;

/** A container without an array. */
public final class EntriesInTreeMap implements Scenario {

    private static final Map<Integer, Object> INDEX = new TreeMap<>();

    @Override
    public void iterate(int iteration) {
        INDEX.put(iteration, new Object());
    }
}
