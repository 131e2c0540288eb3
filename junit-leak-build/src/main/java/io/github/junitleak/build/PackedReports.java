package io.github.junitleak.build;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * A packed directory of another machine. Of its entries only those that a goal reads are unpacked, each of them into
 * the given directory and nowhere else, as far as the archive keeps within its limit; a link is never made.
 */
final class PackedReports {
    /** Most that is unpacked of one archive, in bytes: some 50,000 reports. */
    static final long MAX_BYTES = 500L << 20;

    private static final Pattern ZIP = Pattern.compile(".*\\.zip");
    private static final Pattern TAR = Pattern.compile(".*\\.(?:tar\\.gz|tgz)");
    private static final Pattern READ_BY_A_GOAL = Pattern.compile("(?s).*\\.json|(?:.*/)?TEST-[^/]*\\.xml");

    private final Path file;
    private final long maxBytes;
    private final List<String> problems = new ArrayList<>();
    private long unpacked;

    PackedReports(Path file, long maxBytes) {
        this.file = file;
        this.maxBytes = maxBytes;
    }

    /** Whether the name is one of an archive that can be unpacked. */
    static boolean isArchive(Path file) {
        String name = file.getFileName().toString();
        return ZIP.matcher(name).matches() || TAR.matcher(name).matches();
    }

    /**
     * Unpacks into a directory that need not be there.
     *
     * @return one sentence for each entry that is left out, and one if the archive cannot be read to its end
     */
    List<String> unpack(Path directory) {
        try {
            Files.createDirectories(directory);
            if (ZIP.matcher(file.getFileName().toString()).matches()) {
                unpackZip(directory);
            } else {
                unpackTar(directory);
            }
        } catch (IOException | RuntimeException e) {
            // The library reports some of what may be wrong with an archive by exceptions of the second kind.
            problems.add(file + " cannot be read to its end: " + ExceptionText.of(e));
        }
        return problems;
    }

    private void unpackZip(Path directory) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    unpack(entry, entry.isUnixSymlink(), content, directory);
                }
            }
        }
    }

    private void unpackTar(Path directory) throws IOException {
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(file));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, entry.isSymbolicLink() || entry.isLink(), tar, directory);
            }
        }
    }

    private void unpack(ArchiveEntry entry, boolean isLink, InputStream content, Path directory) throws IOException {
        if (entry.isDirectory()) {
            return;
        }
        if (unpacked > maxBytes) {
            throw new IOException("it has more than " + maxBytes + " bytes when unpacked, must have at most that");
        }
        try {
            Path target = target(entry.getName(), directory);
            if (isLink) {
                throw new IOException("it is a link");
            }
            if (READ_BY_A_GOAL.matcher(entry.getName()).matches()) {
                copy(content, target);
            }
        } catch (IOException e) {
            problems.add(file + " is read without its entry " + entry.getName() + ": " + ExceptionText.of(e));
        }
    }

    private static Path target(String name, Path directory) throws IOException {
        try {
            if (name.startsWith("/") || Path.of(name).isAbsolute()) {
                throw new IOException("its path is absolute");
            }
            Path target = directory.resolve(name).normalize();
            if (!target.startsWith(directory)) {
                throw new IOException("its path leads out of the archive");
            }
            return target;
        } catch (InvalidPathException e) {
            throw new IOException("its path is none on this platform", e);
        }
    }

    private void copy(InputStream content, Path target) throws IOException {
        try {
            Files.createDirectories(target.getParent());
            // What an entry says of its size need not be true.
            InputStream bounded = BoundedInputStream.builder()
                    .setInputStream(content)
                    .setMaxCount(TestResultFiles.MAX_BYTES + 1)
                    .setPropagateClose(false)
                    .get();
            long size = Files.copy(bounded, target);
            unpacked += size;
            if (size > TestResultFiles.MAX_BYTES) {
                Files.delete(target);
                throw new IOException(
                        "it has more than " + TestResultFiles.MAX_BYTES + " bytes, must have at most that");
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException("it is there twice", e);
        }
    }
}
