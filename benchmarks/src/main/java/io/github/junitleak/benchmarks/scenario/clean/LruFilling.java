package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;

/** A cache of 1,000 entries that fills during the run. */
public final class LruFilling implements Scenario {

    private static final int CAPACITY = 1000;

    private final Map<Integer, byte[]> cache = new Recent();

    @Override
    public void iterate(int iteration) {
        cache.put(iteration, new byte[256]);
    }

    private static final class Recent extends LinkedHashMap<Integer, byte[]> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > CAPACITY;
        }
    }
}
