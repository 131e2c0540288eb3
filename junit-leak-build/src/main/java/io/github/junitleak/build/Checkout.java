package io.github.junitleak.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of a repository that are on this machine.
 *
 * @param root of the repository
 * @param modules directories that a report's files are relative to
 */
record Checkout(Path root, List<Path> modules) {

    /**
     * The path from the root, with slashes; absent where no module has the file, or it lies elsewhere.
     *
     * @param file relative to a module, as a report has it
     */
    Optional<String> path(String file) {
        Path top = root.toAbsolutePath().normalize();
        return modules.stream()
                .map(module -> module.resolve(file).toAbsolutePath().normalize())
                .filter(path -> path.startsWith(top) && Files.isRegularFile(path))
                .findFirst()
                .map(path -> top.relativize(path).toString().replace('\\', '/'));
    }
}
