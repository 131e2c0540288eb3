package io.github.junitleak.benchmarks.scenario.leaking;

import io.github.junitleak.benchmarks.scenario.Scenario;
import io.github.junitleak.benchmarks.scenario.clean.SlowBody;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An array of 100 bytes per iteration; each takes as long as {@link SlowBody#MILLIS} says. */
public final class SlowLeak implements Scenario {

    private final List<byte[]> held = new ArrayList<>();
    private final long millis = Long.getLong(SlowBody.MILLIS, 50);

    @Override
    public void iterate(int iteration) throws InterruptedException {
        held.add(new byte[100]);
        TimeUnit.MILLISECONDS.sleep(millis);
    }
}
