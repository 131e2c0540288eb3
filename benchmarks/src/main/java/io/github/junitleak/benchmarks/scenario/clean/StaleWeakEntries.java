package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.Map;
import java.util.WeakHashMap;

/** A map with weak keys, which lets go of the values of cleared keys only when it is used again. */
public final class StaleWeakEntries implements Scenario {

    private final Map<Object, byte[]> attributes = new WeakHashMap<>();

    @Override
    public void iterate(int iteration) {
        attributes.put(new Object(), new byte[1024]);
    }
}
