package io.github.junitleak.benchmarks.accuracy;

import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Maven projects that have dependencies and nothing else. */
final class ResolvingPom {

    private ResolvingPom() {}

    static String of(Case each) {
        return project(
                each.key(),
                "jar",
                each.coordinates().stream().map(ResolvingPom::dependency).collect(block("dependencies")));
    }

    static String ofAll(List<String> modules) {
        return project(
                "all",
                "pom",
                modules.stream()
                        .map(module -> "    <module>" + module + "</module>\n")
                        .collect(block("modules")));
    }

    private static Collector<CharSequence, ?, String> block(String name) {
        return Collectors.joining("", "  <" + name + ">\n", "  </" + name + ">\n");
    }

    private static String dependency(String coordinates) {
        String[] parts = coordinates.split(":");
        if (parts.length != 3) {
            throw new IllegalStateException(coordinates + " must be group:artifact:version");
        }
        return "    <dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId><version>"
                + parts[2] + "</version></dependency>\n";
    }

    private static String project(String artifact, String packaging, String content) {
        return "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">\n"
                + "  <modelVersion>4.0.0</modelVersion>\n"
                + "  <groupId>io.github.junitleak.benchmarks.corpus</groupId>\n"
                + "  <artifactId>" + artifact + "</artifactId>\n"
                + "  <version>1</version>\n"
                + "  <packaging>" + packaging + "</packaging>\n"
                + content
                + "</project>\n";
    }
}
