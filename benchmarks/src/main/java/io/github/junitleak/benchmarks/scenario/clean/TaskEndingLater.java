package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A body of 1 ms that leaves a task behind, which ends 300 ms later. */
public final class TaskEndingLater implements Scenario {

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    @Override
    public void iterate(int iteration) throws InterruptedException {
        byte[] message = new byte[1024];
        executor.schedule(() -> message[0]++, 300, TimeUnit.MILLISECONDS);
        TimeUnit.MILLISECONDS.sleep(1);
    }

    @Override
    public void tearDown() {
        executor.shutdownNow();
    }
}
