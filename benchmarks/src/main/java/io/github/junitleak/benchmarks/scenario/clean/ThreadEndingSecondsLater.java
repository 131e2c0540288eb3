package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.concurrent.TimeUnit;

/** A body of 20 ms that starts a thread, which ends four seconds later, as an idle worker does. */
public final class ThreadEndingSecondsLater implements Scenario {

    @Override
    public void iterate(int iteration) throws InterruptedException {
        Thread thread = new Thread(ThreadEndingSecondsLater::linger);
        thread.setDaemon(true);
        thread.start();
        TimeUnit.MILLISECONDS.sleep(20);
    }

    private static void linger() {
        try {
            TimeUnit.SECONDS.sleep(4);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
