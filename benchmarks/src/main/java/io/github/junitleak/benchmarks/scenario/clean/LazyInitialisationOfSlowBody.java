package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.concurrent.TimeUnit;

/** The same step where a body takes 10 ms, so that it falls into the iterations that count. */
public final class LazyInitialisationOfSlowBody implements Scenario {

    private byte[] dictionary = new byte[0];

    @Override
    public void iterate(int iteration) throws InterruptedException {
        if (iteration == 30) {
            dictionary = new byte[5_000_000];
        }
        TimeUnit.MILLISECONDS.sleep(dictionary.length == 0 || dictionary[0] == 0 ? 10 : 1);
    }
}
