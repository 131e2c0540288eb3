package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A body of 1 ms that starts a thread, which ends 300 ms later. */
public final class ThreadEndingLater implements Scenario {

    @Override
    public void iterate(int iteration) throws InterruptedException {
        new Thread(ThreadEndingLater::linger).start();
        TimeUnit.MILLISECONDS.sleep(1);
    }

    private static void linger() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
