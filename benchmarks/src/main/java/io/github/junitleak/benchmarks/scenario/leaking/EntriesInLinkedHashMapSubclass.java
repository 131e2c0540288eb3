package io.github.junitleak.benchmarks.scenario.leaking;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;

/** A cache of our own that was meant to be bounded. */
public final class EntriesInLinkedHashMapSubclass implements Scenario {

    private static final Map<Integer, Object> CACHE = new Recent();

    @Override
    public void iterate(int iteration) {
        CACHE.put(iteration, new Object());
    }

    private static final class Recent extends LinkedHashMap<Integer, Object> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Object> eldest) {
            return size() < 0;
        }
    }
}
