package io.github.junitleak.maven;

import io.github.junitleak.build.GatheredModules;
import io.github.junitleak.build.ReportDirectory;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The modules of a build as one of them sees them when its site is made. That is in the middle of the build: a module
 * that comes later has no reports yet, or those of an earlier build, which this one replaces.
 */
final class SiteModules {
    private final MavenSession session;
    private final MavenProject project;

    /** @param project the one whose site is made */
    SiteModules(MavenSession session, MavenProject project) {
        this.session = session;
        this.project = project;
    }

    /**
     * The directories of the modules that have been built, in the order of the build.
     *
     * @param reports those of the project; they lie at the same path in the others
     * @param testResults likewise
     */
    GatheredModules gathered(Path reports, List<Path> testResults) {
        List<ReportDirectory> directories = session.getProjects().stream()
                .filter(module -> !isLater(module))
                .map(module -> new ReportDirectory(
                        module.getArtifactId(),
                        inModule(module, reports),
                        testResults.stream().map(path -> inModule(module, path)).toList()))
                .toList();
        return new GatheredModules(directories, List.of());
    }

    /** The names of the modules that come later. */
    List<String> later() {
        return session.getProjects().stream()
                .filter(this::isLater)
                .map(MavenProject::getArtifactId)
                .toList();
    }

    private Path inModule(MavenProject module, Path path) {
        Path base = project.getBasedir().toPath();
        return path.startsWith(base) ? module.getBasedir().toPath().resolve(base.relativize(path)) : path;
    }

    private boolean isLater(MavenProject module) {
        return runsMoreThanSites() && module != project && session.getResult().getBuildSummary(module) == null;
    }

    /** A goal on the command line, which has a colon, counts as one that runs no tests. */
    private boolean runsMoreThanSites() {
        return session.getGoals().stream()
                .anyMatch(goal -> !goal.contains(":") && !goal.endsWith("site") && !goal.equals("site-deploy"));
    }
}
