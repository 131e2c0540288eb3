package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;

/** Nothing; what is measured is the measuring. */
public final class EmptyBody implements Scenario {

    @Override
    public void iterate(int iteration) {
        // Nothing.
    }
}
