package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A body of 1 ms that adds an entry to a map, from which a timer removes all entries older than three seconds. */
public final class EntriesExpiring implements Scenario {

    private record Entry(long created, byte[] value) {}

    private final Map<Integer, Entry> entries = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @Override
    public void setUp() {
        timer.scheduleWithFixedDelay(this::expire, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void iterate(int iteration) throws InterruptedException {
        entries.put(iteration, new Entry(System.nanoTime(), new byte[200]));
        TimeUnit.MILLISECONDS.sleep(1);
    }

    private void expire() {
        long oldest = System.nanoTime() - TimeUnit.SECONDS.toNanos(3);
        entries.values().removeIf(entry -> entry.created() < oldest);
    }

    @Override
    public void tearDown() {
        timer.shutdownNow();
    }
}
