package io.github.junitleak.build.scan;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How the JVMs of a scan are started.
 *
 * @param java the binary
 * @param arguments of the JVM
 * @param classPath of the tests, with a launcher of the JUnit Platform
 * @param tools our own jars, which come after it
 * @param systemProperties set before the tests are loaded
 * @param environment variables in addition to those of this process
 * @param directory the working directory
 */
public record WorkerJvm(
        Path java,
        List<String> arguments,
        List<Path> classPath,
        List<Path> tools,
        Map<String, String> systemProperties,
        Map<String, String> environment,
        Path directory) {

    /** The binary of the JDK that runs this process. */
    public static Path ownJava() {
        boolean windows = File.separatorChar == '\\';
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    }
}
