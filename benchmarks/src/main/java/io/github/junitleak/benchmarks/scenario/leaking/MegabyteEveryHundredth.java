package io.github.junitleak.benchmarks.scenario.leaking;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Growth in rare, large jumps. */
public final class MegabyteEveryHundredth implements Scenario {

    private static final List<byte[]> BATCHES = new ArrayList<>();

    @Override
    public void iterate(int iteration) {
        if (iteration % 100 == 99) {
            BATCHES.add(new byte[1 << 20]);
        }
    }
}
