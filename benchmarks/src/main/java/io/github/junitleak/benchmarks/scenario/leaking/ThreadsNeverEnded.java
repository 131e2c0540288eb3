package io.github.junitleak.benchmarks.scenario.leaking;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.concurrent.CountDownLatch;

/** A thread per iteration that waits for a signal which does not come. */
public final class ThreadsNeverEnded implements Scenario {

    private final CountDownLatch end = new CountDownLatch(1);

    @Override
    public void iterate(int iteration) {
        Thread thread = new Thread(this::waitForEnd, "waiting-" + iteration);
        thread.setDaemon(true);
        thread.start();
    }

    private void waitForEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void tearDown() {
        end.countDown();
    }
}
