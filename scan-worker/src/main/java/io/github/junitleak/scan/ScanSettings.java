package io.github.junitleak.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.platform.engine.Filter;
import org.junit.platform.launcher.TagFilter;

/**
 * How a worker scans.
 *
 * @param reports directory for the reports of leaks
 * @param time how long the tests of a class are repeated
 * @param hang how long a test may run
 * @param tags expressions, one of which a test must match; all tests where there is none
 * @param excludedTags expressions that no test may match
 * @param parameters configuration parameters of the JUnit Platform
 */
public record ScanSettings(
        Path reports,
        Duration time,
        Duration hang,
        List<String> tags,
        List<String> excludedTags,
        Map<String, String> parameters) {

    private static final String PARAMETER = "parameter.";

    public ScanSettings {
        tags = List.copyOf(tags);
        excludedTags = List.copyOf(excludedTags);
        parameters = Map.copyOf(parameters);
    }

    /** Writes a file for {@link #read}. */
    public void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("reports", reports.toAbsolutePath().toString());
        properties.setProperty("time", time.toString());
        properties.setProperty("hang", hang.toString());
        properties.setProperty("tags", String.join("\n", tags));
        properties.setProperty("excludedTags", String.join("\n", excludedTags));
        parameters.forEach((key, value) -> properties.setProperty(PARAMETER + key, value));
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
    }

    static ScanSettings read(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        Map<String, String> parameters = new HashMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PARAMETER))
                .forEach(name -> parameters.put(name.substring(PARAMETER.length()), properties.getProperty(name)));
        return new ScanSettings(
                Path.of(properties.getProperty("reports")),
                Duration.parse(properties.getProperty("time")),
                Duration.parse(properties.getProperty("hang")),
                lines(properties.getProperty("tags")),
                lines(properties.getProperty("excludedTags")),
                parameters);
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n")).filter(line -> !line.isBlank()).toList();
    }

    Filter<?>[] filters() {
        List<Filter<?>> filters = new ArrayList<>();
        if (!tags.isEmpty()) {
            filters.add(TagFilter.includeTags(tags));
        }
        if (!excludedTags.isEmpty()) {
            filters.add(TagFilter.excludeTags(excludedTags));
        }
        return filters.toArray(Filter[]::new);
    }
}
