package io.github.junitleak.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a view with a file under {@code src/test/resources}, beside this class. With {@code -Dgolden.update=true}
 * the file is written instead: look at the difference before you commit it.
 */
public final class Golden {
    private Golden() {}

    public static void assertEquals(String file, String actual) {
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(Path.of("src/test/resources/io/github/junitleak/report", file), actual);
            } else {
                assertThat(actual).isEqualTo(read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String file) throws IOException {
        try (InputStream in = Golden.class.getResourceAsStream(file)) {
            assertThat(in).as("golden file " + file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
