package io.github.junitleak.internal.files;

import io.github.junitleak.internal.view.Printable;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.report.ReportJson;
import io.github.junitleak.report.UnreadableReportException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A directory of report files: how they are named, written and read.
 *
 * <p>A file appears under its name only as a whole, so that a reader never sees half of one; of several writers the
 * last one stays.
 */
public final class ReportFiles {
    /**
     * Largest file that is read, in bytes. A report is some 10 KiB; a file beyond this is none, and what is made of one
     * while it is read takes a multiple of it.
     */
    public static final long MAX_BYTES = 10L << 20;

    private static final String EXTENSION = ".json";
    private static final String DIRECTORY_PARAMETER = "junitleak.report.directory";

    private final Path directory;

    public ReportFiles(Path directory) {
        this.directory = Objects.requireNonNull(directory, "directory");
    }

    /**
     * Where a project's reports lie.
     *
     * @param configured value of {@code junitleak.report.directory}; blank counts as absent
     * @param base the project's directory; a relative value is resolved against it
     * @return the configured directory; else {@code target/leak-reports} of a project that has a {@code target}
     *     directory or a {@code pom.xml}; else {@code build/leak-reports}
     * @throws IllegalArgumentException if the configured value is not a path on this platform
     */
    public static Path directory(Optional<String> configured, Path base) {
        Optional<String> value = configured.filter(text -> !text.isBlank());
        if (value.isPresent()) {
            try {
                return base.resolve(value.get());
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException(
                        DIRECTORY_PARAMETER + " is \"" + Printable.text(value.get())
                                + "\", must be the path of a directory",
                        e);
            }
        }
        boolean maven = Files.isDirectory(base.resolve("target")) || Files.exists(base.resolve("pom.xml"));
        return base.resolve(maven ? "target" : "build").resolve("leak-reports");
    }

    public Path directory() {
        return directory;
    }

    /**
     * Writes the report under its name and creates the directory if need be.
     *
     * @param overloaded whether the test class has another method of the same name; see {@link ReportName#of}
     * @return the JSON file
     * @throws IOException if the file cannot be written; one sentence with the file, the cause and the remedy
     */
    public Path write(LeakReport report, boolean overloaded) throws IOException {
        Path file = directory.resolve(ReportName.of(report.test(), overloaded) + EXTENSION);
        write(file, ReportJson.write(report));
        return file;
    }

    /**
     * Writes a text file in UTF-8, whole or not at all, and creates its directory if need be.
     *
     * @throws IOException if the file cannot be written; one sentence with the file, the cause and the remedy
     */
    public static void write(Path file, String content) throws IOException {
        appear(
                file,
                temporary -> Files.write(
                        temporary, content.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW));
    }

    /**
     * Moves a file into a directory of reports, from another file system too: whole or not at all.
     *
     * @throws IOException if that is impossible; one sentence with the file, the cause and the remedy
     */
    public static void move(Path from, Path file) throws IOException {
        appear(file, temporary -> Files.move(from, temporary));
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(Path temporary) throws IOException;
    }

    private static void appear(Path file, Content content) throws IOException {
        // Not Files.createTempFile: its files are readable by their owner only, and a rename keeps that.
        Path temporary = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try {
                content.writeTo(temporary);
                rename(temporary, file);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new IOException(
                    file + " cannot be written: " + cause(e) + "; make room or choose a directory that can be written",
                    e);
        }
    }

    private static void rename(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Reads one report.
     *
     * @throws UnreadableReportException if there is no such file or it holds no report; one sentence with the file, the
     *     cause and the remedy
     */
    public static LeakReport read(Path file) throws UnreadableReportException {
        if (!Files.exists(file)) {
            throw new UnreadableReportException(
                    file + " cannot be read: there is no such file; run the leak tests again");
        }
        try {
            if (Files.isDirectory(file)) {
                throw new UnreadableReportException("it is a directory");
            }
            // To open a named pipe waits for somebody who writes to it.
            if (!Files.isRegularFile(file)) {
                throw new UnreadableReportException("it is no regular file");
            }
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                throw new UnreadableReportException("it has " + size + " bytes, must have at most " + MAX_BYTES);
            }
            return ReportJson.read(Files.readString(file));
        } catch (IOException e) {
            throw new UnreadableReportException(
                    file + " cannot be read: " + cause(e) + "; delete it and run the leak tests again", e);
        }
    }

    /**
     * Reads all reports of the directory, in the order of their file names.
     *
     * @return the reports, and one sentence for each {@code *.json} file that is not a readable report; both empty if
     *     there is no such directory
     * @throws IOException if the directory cannot be listed; one sentence
     */
    public Contents readAll() throws IOException {
        List<Stored> reports = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : list()) {
            try {
                refuseLinkOutside(file);
                reports.add(new Stored(file, read(file)));
            } catch (UnreadableReportException e) {
                problems.add(e.getMessage());
            }
        }
        return new Contents(reports, problems);
    }

    /** Whoever fills the directory does not choose what else of this machine is shown on a page. */
    private void refuseLinkOutside(Path file) throws IOException {
        if (Files.isSymbolicLink(file)
                && Files.exists(file)
                && !file.toRealPath().startsWith(directory.toRealPath())) {
            throw new UnreadableReportException(
                    file + " cannot be read: it is a link that leads out of its directory; delete it");
        }
    }

    private List<Path> list() throws IOException {
        List<Path> files = new ArrayList<>();
        if (!Files.exists(directory)) {
            return files;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, "*" + EXTENSION)) {
            entries.forEach(files::add);
        } catch (IOException e) {
            throw new IOException(directory + " cannot be listed: " + cause(e), e);
        }
        files.sort(Comparator.comparing(file -> file.getFileName().toString()));
        return files;
    }

    /** The platform's exceptions carry only a path as their message where their class says the cause. */
    private static String cause(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file is in the place of its directory";
        }
        if (e instanceof CharacterCodingException) {
            return "it is not UTF-8 text";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return e.getMessage();
    }

    /**
     * What a directory of reports holds.
     *
     * @param reports the readable ones, by file name
     * @param problems one sentence for each unreadable one, its file named in it
     */
    public record Contents(List<Stored> reports, List<String> problems) {
        public Contents {
            reports = List.copyOf(reports);
            problems = List.copyOf(problems);
        }
    }

    /** A report and the file it was read from. */
    public record Stored(Path file, LeakReport report) {
        public Stored {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(report, "report");
        }
    }
}
