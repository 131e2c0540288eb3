package io.github.junitleak.benchmarks.child;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.HashMap;
import java.util.Map;

/** Two bodies that differ in what they leak only. */
public final class Twins {

    private static final int BOUND = 100;
    private static final Map<Integer, Value> VALUES = new HashMap<>();

    private Twins() {}

    /** 64 bytes. */
    private static final class Value {
        private long a, b, c, d, e, f;
    }

    /** Keeps every value. */
    public static final class Leaking implements Scenario {
        @Override
        public void iterate(int iteration) {
            VALUES.put(iteration, new Value());
        }
    }

    /** Replaces a value by the next. */
    public static final class Clean implements Scenario {
        @Override
        public void iterate(int iteration) {
            VALUES.put(iteration % BOUND, new Value());
        }
    }
}
