package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A body of 20 ms that opens a file, which an evictor of idle resources closes four seconds later. */
public final class FileClosedSecondsLater implements Scenario {

    private final ScheduledExecutorService evictor = Executors.newSingleThreadScheduledExecutor();
    private Path file;

    @Override
    public void setUp() throws IOException {
        file = Files.createTempFile("evicted", ".txt");
    }

    @Override
    public void iterate(int iteration) throws IOException, InterruptedException {
        InputStream stream = Files.newInputStream(file);
        evictor.schedule(
                () -> {
                    stream.close();
                    return null;
                },
                4,
                TimeUnit.SECONDS);
        TimeUnit.MILLISECONDS.sleep(20);
    }

    @Override
    public void tearDown() throws IOException, InterruptedException {
        evictor.shutdown();
        evictor.awaitTermination(10, TimeUnit.SECONDS);
        Files.delete(file);
    }
}
