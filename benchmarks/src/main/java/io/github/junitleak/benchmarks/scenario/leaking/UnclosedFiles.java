package io.github.junitleak.benchmarks.scenario.leaking;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file per iteration that is opened and kept; what nobody keeps would be closed by its cleaner. */
public final class UnclosedFiles implements Scenario {

    private static final List<InputStream> STREAMS = new ArrayList<>();
    private Path file = Path.of("");

    @Override
    public void setUp() throws Exception {
        file = Files.createTempFile("unclosed", ".txt");
    }

    @Override
    public void iterate(int iteration) throws Exception {
        STREAMS.add(new FileInputStream(file.toFile()));
    }

    @Override
    public void tearDown() throws Exception {
        for (InputStream stream : STREAMS) {
            stream.close();
        }
        Files.delete(file);
    }
}
