package io.github.junitleak.benchmarks.scenario.leaking;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.HashMap;
import java.util.Map;

/** A value of 64 bytes per iteration in a static map that nobody clears. */
public final class ValuesInStaticMap implements Scenario {

    private static final Map<Integer, byte[]> ORDERS = new HashMap<>();

    @Override
    public void iterate(int iteration) {
        ORDERS.put(iteration, new byte[48]);
    }
}
