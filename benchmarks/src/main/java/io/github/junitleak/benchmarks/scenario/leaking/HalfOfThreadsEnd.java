package io.github.junitleak.benchmarks.scenario.leaking;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Two threads per iteration of 20 ms: one ends two seconds later, the other waits for a signal that does not come. */
public final class HalfOfThreadsEnd implements Scenario {

    private final CountDownLatch signal = new CountDownLatch(1);

    @Override
    public void iterate(int iteration) throws InterruptedException {
        start(2);
        start(Integer.MAX_VALUE);
        TimeUnit.MILLISECONDS.sleep(20);
    }

    private void start(int seconds) {
        Thread thread = new Thread(() -> awaitSignal(seconds));
        thread.setDaemon(true);
        thread.start();
    }

    private void awaitSignal(int seconds) {
        try {
            signal.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void tearDown() {
        signal.countDown();
    }
}
