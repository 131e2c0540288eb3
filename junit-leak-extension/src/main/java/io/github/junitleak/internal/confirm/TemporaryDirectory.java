package io.github.junitleak.internal.confirm;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A directory among the system's temporary files that only this user may read, and that is deleted with all that has
 * been left in it. It holds the arguments and system properties of a fresh JVM, so it never lies among the reports,
 * which are published.
 *
 * <p>Its owner holds a lock in it, which the operating system releases however the owner ends. So the next start knows
 * what a killed one has left, in another container with the same directory too, where process ids say nothing.
 */
final class TemporaryDirectory implements AutoCloseable {
    private static final String PREFIX = "junit-leak-";
    private static final String LOCK = "owner.lock";

    /** A younger one may not be locked yet. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    /** An older recording is read by nobody. */
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Path path;
    private final FileChannel lock;

    private TemporaryDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** A new one where the JVM has its temporary files; deletes what killed owners have left there. */
    static TemporaryDirectory ofTheSystem() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        sweep(parent, Instant.now().minus(YOUNG));
        return in(parent);
    }

    static TemporaryDirectory in(Path parent) throws IOException {
        Path path = Files.createTempDirectory(parent, PREFIX);
        try {
            FileChannel lock =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.tryLock();
            return new TemporaryDirectory(path, lock);
        } catch (IOException e) {
            delete(path);
            throw e;
        }
    }

    Path path() {
        return path;
    }

    /** Never throws: what a process that a test has left behind still uses, stays. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // The directory is deleted all the same.
        }
        delete(path);
    }

    /**
     * Deletes this user's directories in {@code parent} whose owners have ended.
     *
     * @param before younger ones stay
     */
    static void sweep(Path parent, Instant before) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path each : found) {
                if (isAbandoned(each, before) || isOldRecording(each, before)) {
                    delete(each);
                }
            }
        } catch (IOException | RuntimeException e) {
            // The next start tries again; no verdict may fail for it.
        }
    }

    /** What a JVM that was killed while it read its own samples has left; that takes seconds. */
    private static boolean isOldRecording(Path file, Instant before) throws IOException {
        return file.toString().endsWith(".jfr")
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.getLastModifiedTime(file).toInstant().isBefore(before.minus(LONG));
    }

    private static boolean isAbandoned(Path directory, Instant before) {
        Path file = directory.resolve(LOCK);
        try {
            if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                    || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || Files.getLastModifiedTime(file).toInstant().isAfter(before)) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                    FileLock free = channel.tryLock()) {
                return free != null;
            }
        } catch (IOException | OverlappingFileLockException e) {
            // Another user's, or one of this JVM's own.
            return false;
        }
    }

    /** Deletes {@code path} and what is below it, as far as that is possible. */
    static void delete(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            // Something disappears or appears while it is deleted; no verdict may fail for it.
            path.toFile().delete();
        }
    }
}
