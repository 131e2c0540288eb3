package io.github.junitleak.internal.evidence.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What a recording does not say itself.
 *
 * @param from when the measured phase began, in nanoseconds since the epoch
 * @param to when it ended
 * @param others names of other recordings that shared the sampler
 */
record Session(long from, long to, SamplingFlags flags, List<String> others) {

    /** @throws IOException where it cannot be written */
    void store(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("from", Long.toString(from));
        properties.setProperty("to", Long.toString(to));
        properties.setProperty("tlabs", Boolean.toString(flags.tlabs()));
        properties.setProperty("queue", Integer.toString(flags.queueSize()));
        properties.setProperty("explicitGc", Boolean.toString(flags.explicitGc()));
        properties.setProperty("others", String.join("\n", others));
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
    }

    /** @throws IOException where there is none */
    static Session load(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return new Session(
                Long.parseLong(properties.getProperty("from")),
                Long.parseLong(properties.getProperty("to")),
                new SamplingFlags(
                        Boolean.parseBoolean(properties.getProperty("tlabs")),
                        Integer.parseInt(properties.getProperty("queue")),
                        Boolean.parseBoolean(properties.getProperty("explicitGc"))),
                properties.getProperty("others").lines().toList());
    }
}
