package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A body of 1 ms that adds a message to a queue, which a consumer empties every three seconds. */
public final class LaggingConsumer implements Scenario {

    private final Queue<byte[]> messages = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService consumer = Executors.newSingleThreadScheduledExecutor();

    @Override
    public void setUp() {
        consumer.scheduleWithFixedDelay(messages::clear, 3, 3, TimeUnit.SECONDS);
    }

    @Override
    public void iterate(int iteration) throws InterruptedException {
        messages.add(new byte[200]);
        TimeUnit.MILLISECONDS.sleep(1);
    }

    @Override
    public void tearDown() {
        consumer.shutdownNow();
    }
}
