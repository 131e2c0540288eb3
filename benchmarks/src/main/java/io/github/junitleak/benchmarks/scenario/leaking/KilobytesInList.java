package io.github.junitleak.benchmarks.scenario.leaking;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** An array of 1 KiB per iteration. */
public final class KilobytesInList implements Scenario {

    private static final List<byte[]> HISTORY = new ArrayList<>();

    @Override
    public void iterate(int iteration) {
        HISTORY.add(new byte[1024 - 16]);
    }
}
