package io.github.junitleak.internal.jupiter;

import io.github.junitleak.internal.view.Command;
import io.github.junitleak.model.TestId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The command that runs a test again at the project's root, for the build tool whose files lie there. Cannot see: test
 * tasks and goals of other names, and modules that are not below their parent.
 *
 * @param module the directory of the module that the test belongs to
 */
record RerunCommand(Path module) {

    private static final List<String> MAVEN = List.of("pom.xml");
    private static final List<String> GRADLE = List.of("build.gradle", "build.gradle.kts");
    private static final List<String> GRADLE_ROOT =
            List.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");

    Optional<String> of(TestId test) {
        Path root = root();
        if (has(module, MAVEN)) {
            return Command.maven(test, tool(root, "mvn", "mvnw"), path(root, "/"));
        }
        if (has(module, GRADLE)) {
            String path = path(root, ":");
            return Command.gradle(test, tool(root, "gradle", "gradlew"), path.isEmpty() ? "" : ":" + path + ":");
        }
        return Optional.empty();
    }

    /** The project's root; the module itself where no build tool is known. */
    Path root() {
        if (has(module, MAVEN)) {
            return root(MAVEN);
        }
        return has(module, GRADLE) ? root(GRADLE_ROOT) : module;
    }

    /** The highest directory that such a file connects with the module's. */
    private Path root(List<String> files) {
        Path root = module;
        while (root.getParent() != null && has(root.getParent(), files)) {
            root = root.getParent();
        }
        return root;
    }

    private static boolean has(Path directory, List<String> files) {
        return files.stream().anyMatch(file -> Files.exists(directory.resolve(file)));
    }

    private String path(Path root, String separator) {
        return root.equals(module)
                ? ""
                : Stream.iterate(root.relativize(module), path -> path != null, Path::getParent)
                        .map(path -> path.getFileName().toString())
                        .reduce((end, start) -> start + separator + end)
                        .orElse("");
    }

    private static String tool(Path root, String tool, String wrapper) {
        return Files.exists(root.resolve(wrapper)) ? "./" + wrapper : tool;
    }
}
