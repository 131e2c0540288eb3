package io.github.junitleak.benchmarks.scenario.leaking;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An array of 200 bytes per iteration in a map, put there by a thread of the body's own. */
public final class LeakOnOwnThreads implements Scenario {

    private final Map<Integer, byte[]> held = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    @Override
    public void iterate(int iteration) throws InterruptedException, ExecutionException {
        worker.submit(() -> held.put(iteration, new byte[200])).get();
    }

    @Override
    public void tearDown() {
        worker.shutdownNow();
    }
}
