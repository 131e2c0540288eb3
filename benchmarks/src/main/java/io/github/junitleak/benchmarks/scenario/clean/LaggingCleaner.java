package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.lang.ref.Cleaner;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A resource of 1 KiB that its cleaner releases, slowly: after a collection the cleaner has work for a while. */
public final class LaggingCleaner implements Scenario {

    private static final Cleaner CLEANER = Cleaner.create();

    @Override
    public void iterate(int iteration) {
        CLEANER.register(new Object(), new State(new byte[1024]));
        // Slower than the cleaner, or its backlog would grow without end, which is a leak.
        pause(300);
    }

    private static void pause(int micros) {
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
    }

    private record State(byte[] buffer) implements Runnable {
        @Override
        public void run() {
            pause(100);
            buffer[0]++;
        }
    }
}
