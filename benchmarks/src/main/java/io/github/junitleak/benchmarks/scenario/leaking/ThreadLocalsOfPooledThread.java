package io.github.junitleak.benchmarks.scenario.leaking;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A thread local per task on a thread that outlives it; its value refers to it, so its weak key is never cleared. */
public final class ThreadLocalsOfPooledThread implements Scenario {

    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    @Override
    public void iterate(int iteration) throws Exception {
        pool.submit(() -> {
                    ThreadLocal<Context> current = new ThreadLocal<>();
                    current.set(new Context(current, new byte[48]));
                })
                .get();
    }

    @Override
    public void tearDown() {
        pool.shutdownNow();
    }

    private record Context(ThreadLocal<Context> owner, byte[] state) {}
}
