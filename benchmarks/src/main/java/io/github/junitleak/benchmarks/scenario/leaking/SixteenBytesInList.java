package io.github.junitleak.benchmarks.scenario.leaking;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** The smallest object there is, once per iteration. */
public final class SixteenBytesInList implements Scenario {

    private static final List<Object> HISTORY = new ArrayList<>();

    @Override
    public void iterate(int iteration) {
        HISTORY.add(new Object());
    }
}
