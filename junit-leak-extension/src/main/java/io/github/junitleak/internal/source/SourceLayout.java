package io.github.junitleak.internal.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the sources of a class path entry lie, by the conventions of Maven, Gradle and IntelliJ. It judges by the
 * entry's path alone: whether anything is there is the caller's to see. Cannot see: a layout that a build file sets.
 *
 * @param module directory of the module that the entry was built from
 * @param roots directories of the module that hold packages of sources, in the order in which to look
 */
record SourceLayout(Path module, List<Path> roots) {

    /**
     * @param entry directory or jar of a class path
     * @return absent where no convention puts sources beside it
     */
    static Optional<SourceLayout> of(Path entry) {
        Path path = entry.toAbsolutePath().normalize();
        Path parent = path.getParent();
        if (parent == null) {
            return Optional.empty();
        }
        if (path.endsWith("target/classes")) {
            return sourceSet(path, 2, "main");
        }
        if (path.endsWith("target/test-classes")) {
            return sourceSet(path, 2, "test");
        }
        if (parent.endsWith("build/classes/java") || parent.endsWith("build/classes/kotlin")) {
            return sourceSet(path, 4, path.getFileName().toString());
        }
        if (parent.endsWith("out/production") || parent.endsWith("out/test")) {
            return at(path, 3, "src");
        }
        return path.toString().endsWith(".jar") ? ofJar(path, parent) : Optional.empty();
    }

    /** Other modules of a build may stand on the class path as the jars that were just made of their classes. */
    private static Optional<SourceLayout> ofJar(Path jar, Path parent) {
        String set = jar.toString().endsWith("-tests.jar") ? "test" : "main";
        if (parent.endsWith("target")) {
            return sourceSet(jar, 2, set);
        }
        return parent.endsWith("build/libs") ? sourceSet(jar, 3, set) : Optional.empty();
    }

    private static Optional<SourceLayout> sourceSet(Path path, int levels, String set) {
        return at(path, levels, "src/" + set + "/java", "src/" + set + "/kotlin");
    }

    private static Optional<SourceLayout> at(Path path, int levels, String... roots) {
        Path module = path;
        for (int i = 0; i < levels; i++) {
            module = module.getParent();
        }
        return Optional.of(
                new SourceLayout(module, Stream.of(roots).map(module::resolve).toList()));
    }
}
