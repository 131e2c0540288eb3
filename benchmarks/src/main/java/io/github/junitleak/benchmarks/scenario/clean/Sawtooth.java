package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** A batch of 50 that is written out and emptied. */
public final class Sawtooth implements Scenario {

    private static final int PERIOD = 50;

    private final List<byte[]> batch = new ArrayList<>();

    @Override
    public void iterate(int iteration) {
        batch.add(new byte[1024]);
        if (batch.size() == PERIOD) {
            batch.clear();
        }
    }
}
