package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A body of 1 ms that opens a file, which another thread closes 100 ms later. */
public final class FileClosedByOtherThread implements Scenario {

    private final ScheduledExecutorService closing = Executors.newSingleThreadScheduledExecutor();
    private Path file;

    @Override
    public void setUp() throws IOException {
        file = Files.createTempFile("closed-later", ".txt");
    }

    @Override
    public void iterate(int iteration) throws IOException, InterruptedException {
        InputStream stream = Files.newInputStream(file);
        closing.schedule(
                () -> {
                    stream.close();
                    return null;
                },
                100,
                TimeUnit.MILLISECONDS);
        TimeUnit.MILLISECONDS.sleep(1);
    }

    @Override
    public void tearDown() throws IOException, InterruptedException {
        closing.shutdown();
        closing.awaitTermination(10, TimeUnit.SECONDS);
        Files.delete(file);
    }
}
