package io.github.junitleak.benchmarks.jvm;

import io.github.junitleak.LeakDetector;
import io.github.junitleak.benchmarks.child.Child;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.opentest4j.AssertionFailedError;

/**
 * What every measured JVM gets: the extension as it is published, JUnit, and the few classes of this module that call
 * them.
 */
public final class OwnClassPath {

    private OwnClassPath() {}

    /**
     * @throws IllegalStateException if the extension is not the packaged jar, whose relocated libraries would be
     *     missing
     */
    public static List<Path> entries() {
        Path extension = location(LeakDetector.class);
        if (!Files.isRegularFile(extension)) {
            throw new IllegalStateException(
                    "the extension is " + extension + ", must be its packaged jar; start with benchmarks/run");
        }
        return Stream.concat(Stream.of(extension, location(Child.class)), junit().stream())
                .toList();
    }

    /** JUnit alone. */
    public static List<Path> junit() {
        return List.of(
                location(Test.class),
                location(JupiterTestEngine.class),
                location(JUnitException.class),
                location(TestEngine.class),
                location(Launcher.class),
                location(AssertionFailedError.class));
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(type + " has no path: " + e.getMessage(), e);
        }
    }
}
