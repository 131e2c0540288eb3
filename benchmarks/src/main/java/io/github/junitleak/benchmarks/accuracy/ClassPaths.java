package io.github.junitleak.benchmarks.accuracy;

import io.github.junitleak.benchmarks.jvm.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The class path of each case: its libraries, resolved by Maven as a user's build would, and its class, compiled
 * against them. Leaky and fixed side have one each. What was resolved before is not resolved again.
 */
final class ClassPaths {

    private static final String RESOLVED = "classpath.txt";
    private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath";

    private final Path directory;
    private final List<String> maven;

    /**
     * @param directory for generated files
     * @param maven the command that starts Maven
     */
    ClassPaths(Path directory, List<String> maven) {
        this.directory = directory;
        this.maven = List.copyOf(maven);
    }

    /** Resolves all in one Maven build, which has a module for each case. */
    void resolve(List<Case> cases) throws IOException, InterruptedException {
        List<Case> open = new ArrayList<>();
        for (Case each : cases) {
            if (!each.coordinates().isEmpty() && !isResolved(each)) {
                open.add(each);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        for (Case each : open) {
            Files.createDirectories(folder(each));
            Files.deleteIfExists(folder(each).resolve(RESOLVED));
            Files.writeString(folder(each).resolve("pom.xml"), ResolvingPom.of(each));
        }
        Path aggregator = directory.resolve("pom.xml");
        Files.writeString(
                aggregator, ResolvingPom.ofAll(open.stream().map(Case::key).toList()));
        List<String> command = new ArrayList<>(maven);
        command.addAll(List.of("-q", "-B", "-f", aggregator.toString(), GOAL));
        command.addAll(List.of("-Dmdep.outputFile=" + RESOLVED, "-DincludeScope=runtime"));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(
                    "Maven could not resolve the libraries of the corpus, see above; its exit code is " + exit);
        }
    }

    private boolean isResolved(Case each) throws IOException {
        Path pom = folder(each).resolve("pom.xml");
        Path resolved = folder(each).resolve(RESOLVED);
        return Files.exists(resolved)
                && Files.exists(pom)
                && Files.readString(pom).equals(ResolvingPom.of(each))
                && entries(resolved).stream().allMatch(Files::exists);
    }

    private static List<Path> entries(Path resolved) throws IOException {
        return Arrays.stream(Files.readString(resolved).trim().split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    /** What the case needs beside the extension; empty for a scenario. */
    List<Path> of(Case each) {
        if (each.source().isEmpty()) {
            return List.of();
        }
        try {
            List<Path> libraries = each.coordinates().isEmpty()
                    ? List.of()
                    : entries(folder(each).resolve(RESOLVED));
            List<Path> path = new ArrayList<>();
            path.add(compile(each.source().get(), folder(each).resolve("classes"), libraries));
            path.addAll(libraries);
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(each.key() + ": " + e.getMessage(), e);
        }
    }

    static Path compile(Path source, Path classes, List<Path> libraries) throws IOException {
        Files.createDirectories(classes);
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-proc:none", "-nowarn", "-Xlint:none"));
        arguments.addAll(ChildJvm.classPath(libraries));
        arguments.addAll(List.of("-d", classes.toString(), source.toString()));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null || compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IOException(source + " does not compile, see above");
        }
        return classes;
    }

    private Path folder(Case each) {
        return directory.resolve(each.key());
    }
}
