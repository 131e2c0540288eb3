package io.github.junitleak.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** What a project's test class path lacks to run by itself: Surefire, too, adds the launcher, and often the engine. */
record JUnitPlatform(MavenProject project, RepositorySystem repositories, RepositorySystemSession session) {

    /**
     * Jars to add to the class path.
     *
     * @throws IllegalStateException with one sentence, if the project has no tests of the JUnit Platform, or they
     *     cannot be resolved
     */
    List<Path> missing() {
        List<String> roots = new ArrayList<>();
        Optional<String> engine = version("org.junit.platform", "junit-platform-engine");
        Optional<String> api = version("org.junit.jupiter", "junit-jupiter-api");
        if (version("org.junit.platform", "junit-platform-launcher").isPresent()) {
            return List.of();
        }
        if (engine.isPresent()) {
            roots.add("org.junit.platform:junit-platform-launcher:" + engine.get());
        } else if (api.isPresent()) {
            roots.add("org.junit.jupiter:junit-jupiter-engine:" + api.get());
            String platform = version("org.junit.platform", "junit-platform-commons")
                    .orElseThrow(() -> new IllegalStateException("Module " + project.getArtifactId()
                            + " has junit-jupiter-api without junit-platform-commons: declare junit-jupiter"));
            roots.add("org.junit.platform:junit-platform-launcher:" + platform);
        } else {
            throw new IllegalStateException("Module " + project.getArtifactId()
                    + " has no engine of the JUnit Platform: add org.junit.jupiter:junit-jupiter, or for JUnit 4"
                    + " org.junit.vintage:junit-vintage-engine, to its test dependencies");
        }
        return roots.stream()
                .flatMap(root -> resolved(root).stream())
                .distinct()
                .filter(jar -> !isOnClassPath(jar))
                .toList();
    }

    private boolean isOnClassPath(Path jar) {
        return project.getArtifacts().stream()
                .anyMatch(artifact -> artifact.getFile() != null
                        && artifact.getFile().getName().equals(jar.getFileName().toString()));
    }

    private Optional<String> version(String group, String name) {
        return project.getArtifacts().stream()
                .filter(artifact -> artifact.getGroupId().equals(group)
                        && artifact.getArtifactId().equals(name))
                .findFirst()
                .map(Artifact::getBaseVersion);
    }

    private List<Path> resolved(String coordinates) {
        CollectRequest collect = new CollectRequest(
                new Dependency(new DefaultArtifact(coordinates.replaceFirst(":([^:]+)$", ":jar:$1")), "runtime"),
                project.getRemoteProjectRepositories());
        try {
            return repositories
                    .resolveDependencies(session, new DependencyRequest(collect, null))
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .map(artifact -> artifact.getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new IllegalStateException(coordinates + " cannot be resolved: " + e.getMessage(), e);
        }
    }
}
