package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** A body whose work is done by four threads of its own; it waits for them. */
public final class WorkOnOwnThreads implements Scenario {

    private final ExecutorService workers = Executors.newFixedThreadPool(4);

    @Override
    public void iterate(int iteration) throws InterruptedException {
        List<Callable<byte[]>> tasks = IntStream.range(0, 4)
                .<Callable<byte[]>>mapToObj(task -> () -> new byte[1000 + task])
                .toList();
        workers.invokeAll(tasks);
    }

    @Override
    public void tearDown() {
        workers.shutdownNow();
    }
}
