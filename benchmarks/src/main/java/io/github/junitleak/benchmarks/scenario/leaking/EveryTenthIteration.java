package io.github.junitleak.benchmarks.scenario.leaking;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** 160 bytes in one of ten iterations, as where only an error path leaks. */
public final class EveryTenthIteration implements Scenario {

    private static final List<byte[]> FAILURES = new ArrayList<>();

    @Override
    public void iterate(int iteration) {
        if (iteration % 10 == 9) {
            FAILURES.add(new byte[144]);
        }
    }
}
