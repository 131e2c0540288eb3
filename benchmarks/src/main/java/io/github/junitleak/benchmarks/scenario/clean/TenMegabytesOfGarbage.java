package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;

/** Much is allocated, nothing is kept. */
public final class TenMegabytesOfGarbage implements Scenario {

    private volatile byte[] current = new byte[0];

    @Override
    public void iterate(int iteration) {
        for (int i = 0; i < 10; i++) {
            current = new byte[1 << 20];
        }
        current = new byte[0];
    }
}
