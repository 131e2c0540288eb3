package io.github.junitleak.internal.confirm;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory that nobody else uses, and that is deleted with all that has been left in it. */
public final class TemporaryDirectory implements AutoCloseable {

    private static final String PREFIX = "junit-leak-";

    private final Path path;

    /** @param path of an existing directory */
    TemporaryDirectory(Path path) {
        this.path = path;
    }

    /** Where the JVM has its temporary files. */
    static TemporaryDirectory ofTheSystem() throws IOException {
        return new TemporaryDirectory(Files.createTempDirectory(PREFIX));
    }

    /** @param parent an existing directory */
    public static TemporaryDirectory in(Path parent) throws IOException {
        return new TemporaryDirectory(Files.createTempDirectory(parent, PREFIX));
    }

    public Path path() {
        return path;
    }

    /** Never throws: what a process that a test has left behind still uses, stays. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            // Something disappears or appears while it is deleted; no verdict may fail for it.
            path.toFile().delete();
        }
    }
}
