package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.concurrent.TimeUnit;

/** A body that leaves garbage, and takes as many milliseconds as the system property {@value #MILLIS} says. */
public final class SlowBody implements Scenario {

    public static final String MILLIS = "benchmarks.millis";

    private final long millis = Long.getLong(MILLIS, 50);

    @Override
    public void iterate(int iteration) throws InterruptedException {
        if (new byte[10_000].length > iteration) {
            TimeUnit.MILLISECONDS.sleep(millis);
        }
    }
}
