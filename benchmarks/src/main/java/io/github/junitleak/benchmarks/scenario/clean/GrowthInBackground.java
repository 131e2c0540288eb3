package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another thread of the application retains 1 MB per second, whatever the body does, which takes 1 ms. Not the body's
 * leak.
 */
public final class GrowthInBackground implements Scenario {

    private final List<byte[]> events = new ArrayList<>();
    private final Thread collector = new Thread(this::collect, "collector");

    @Override
    public void setUp() {
        collector.setDaemon(true);
        collector.start();
    }

    @Override
    public void iterate(int iteration) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(1);
    }

    private void collect() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(1);
                events.add(new byte[1024]);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void tearDown() throws InterruptedException {
        collector.interrupt();
        collector.join();
    }
}
