package io.github.junitleak.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Report directories that were copied from other machines, each as such or within a copy of the project's tree. */
final class OtherMachines {
    private static final String NAME = "leak-reports";
    private static final Set<String> BUILD_DIRECTORIES = Set.of("target", "build");

    private final List<ReportDirectory> directories = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** Looks at one directory that the user has named. */
    void add(Path root) {
        if (!Files.isDirectory(root)) {
            problems.add(root + " cannot be read: additionalReports names it, but it is no directory");
            return;
        }
        try {
            List<Path> found = reportDirectories(root);
            (found.isEmpty() ? List.of(root) : found).forEach(path -> directories.add(reportDirectory(path)));
        } catch (IOException | UncheckedIOException e) {
            problems.add(root + " cannot be searched: " + Causes.of(e));
        }
    }

    List<ReportDirectory> directories() {
        return directories;
    }

    /** One sentence for each directory that could not be looked at. */
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
