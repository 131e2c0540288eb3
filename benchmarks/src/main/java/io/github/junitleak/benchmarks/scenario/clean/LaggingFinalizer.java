package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The same with a finalizer, which needs a second collection before its object is gone. */
public final class LaggingFinalizer implements Scenario {

    @Override
    public void iterate(int iteration) {
        new Finalized().use();
        pause(300);
    }

    private static void pause(int micros) {
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
    }

    private static final class Finalized {
        private final byte[] buffer = new byte[1024];

        void use() {
            buffer[0]++;
        }

        @Override
        @SuppressWarnings({"deprecation", "removal"})
        protected void finalize() {
            pause(100);
        }
    }
}
