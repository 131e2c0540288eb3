package io.github.junitleak.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * Report directories that were copied from other machines, each as such or within a copy of the project's tree, or
 * either of the two in an archive.
 */
public final class OtherMachines {
    private static final String NAME = "leak-reports";
    private static final String SCAN = "scan.txt";
    private static final Set<String> BUILD_DIRECTORIES = Set.of("target", "build");

    private final Path unpacked;
    private final List<ReportDirectory> directories = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int archives;

    private OtherMachines(Path unpacked) {
        this.unpacked = unpacked;
    }

    public static OtherMachines none() {
        return new OtherMachines(Path.of("."));
    }

    /**
     * Looks at what the user has named.
     *
     * @param roots directories and archives
     * @param unpacked where archives are unpacked to; what lies there is deleted before
     */
    public static OtherMachines read(List<Path> roots, Path unpacked) {
        OtherMachines machines = new OtherMachines(unpacked);
        machines.deleteUnpacked();
        roots.forEach(machines::add);
        return machines;
    }

    private void deleteUnpacked() {
        try {
            PathUtils.deleteDirectory(unpacked);
        } catch (NoSuchFileException e) {
            // As it should be.
        } catch (IOException e) {
            problems.add(unpacked + " cannot be deleted: " + ExceptionText.of(e));
        }
    }

    private void add(Path root) {
        if (Files.isDirectory(root)) {
            addDirectory(root);
        } else if (Files.isRegularFile(root) && PackedReports.isArchive(root)) {
            addArchive(root);
        } else {
            problems.add(root + " cannot be read: reports of another machine are a directory, a .zip or a .tar.gz");
        }
    }

    private void addArchive(Path archive) {
        Path directory = unpacked.resolve(String.valueOf(++archives)).resolve(archive.getFileName());
        problems.addAll(new PackedReports(archive, PackedReports.MAX_BYTES).unpack(directory));
        addDirectory(directory);
    }

    private void addDirectory(Path root) {
        try {
            List<Path> found = reportDirectories(root);
            (found.isEmpty() ? List.of(root) : found)
                    .stream().filter(path -> !isOfScan(path)).forEach(path -> directories.add(reportDirectory(path)));
        } catch (IOException | UncheckedIOException e) {
            problems.add(root + " cannot be searched: " + ExceptionText.of(e));
        }
    }

    /** What a scan has found is on the page of the scan. */
    private static boolean isOfScan(Path reports) {
        return Files.exists(reports.resolve(SCAN)) || Files.exists(reports.resolveSibling(SCAN));
    }

    List<ReportDirectory> directories() {
        return directories;
    }

    /** One sentence for each thing that could not be looked at. */
    List<String> problems() {
        return problems;
    }

    private static List<Path> reportDirectories(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root, new FileVisitOption[0])) {
            return paths.filter(path -> path.endsWith(NAME))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    /** Of {@code orders/target/leak-reports} the module is {@code orders}; else the directory's own name has to do. */
    private static ReportDirectory reportDirectory(Path path) {
        Path parent = path.toAbsolutePath().normalize().getParent();
        boolean inModule = path.endsWith(NAME)
                && parent != null
                && BUILD_DIRECTORIES.contains(String.valueOf(parent.getFileName()))
                && parent.getParent().getFileName() != null;
        Path module = inModule ? parent.getParent() : path.toAbsolutePath().normalize();
        List<Path> testResults =
                inModule ? List.of(parent.resolve("surefire-reports"), parent.resolve("failsafe-reports")) : List.of();
        return new ReportDirectory(String.valueOf(module.getFileName()), path, testResults);
    }
}
