package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;

/** 5 MB that are made when iteration 30 needs them, and stay. */
public final class LazyInitialisation implements Scenario {

    private byte[] dictionary = new byte[0];

    @Override
    public void iterate(int iteration) {
        if (iteration == 30) {
            dictionary = new byte[5_000_000];
        }
        dictionary(iteration);
    }

    private byte dictionary(int iteration) {
        return dictionary.length == 0 ? 0 : dictionary[iteration % dictionary.length];
    }
}
