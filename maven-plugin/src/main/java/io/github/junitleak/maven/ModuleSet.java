package io.github.junitleak.maven;

import io.github.junitleak.build.GatheredModules;
import io.github.junitleak.build.ReportDirectory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * The executions of one goal in a build. Maven builds the top-level project first, so none of them can know by its
 * position that it is the last: each one arrives, and the one that completes the set receives what all have brought.
 *
 * <p>Awaited are, for a goal in the life cycle, all modules of the session that bind it; for a goal on the command
 * line, all modules of the session. A module whose build has failed is not awaited. Where a module fails after all
 * others have arrived, nobody completes the set.
 */
final class ModuleSet {

    private static final List<String> SKIPPED = List.of();

    private final MavenSession session;
    private final MojoExecution execution;

    ModuleSet(MavenSession session, MojoExecution execution) {
        this.session = session;
        this.execution = execution;
    }

    /**
     * Notes that the goal runs in {@code project}.
     *
     * @param directory the module's reports, absent where it skips the goal
     * @return what all have brought, if this arrival completes the set: for exactly one arrival
     */
    Optional<GatheredModules> arrive(MavenProject project, Optional<ReportDirectory> directory) {
        Map<String, MavenProject> awaited = awaited(project);
        Map<String, List<String>> arrivals = SessionState.of(session).arrivals(name());
        synchronized (arrivals) {
            arrivals.put(
                    key(project, execution.getExecutionId()),
                    directory.map(ModuleSet::paths).orElse(SKIPPED));
            Set<ReportDirectory> directories = new LinkedHashSet<>();
            Set<String> failed = new LinkedHashSet<>();
            for (Map.Entry<String, MavenProject> expected : awaited.entrySet()) {
                String module = expected.getValue().getArtifactId();
                List<String> arrival = arrivals.get(expected.getKey());
                if (arrival == null && !hasFailed(expected.getValue())) {
                    return Optional.empty();
                } else if (arrival == null) {
                    failed.add(module);
                } else if (!arrival.equals(SKIPPED)) {
                    directories.add(directory(expected.getValue(), arrival));
                }
            }
            // A forked life cycle may bring every module here again.
            arrivals.clear();
            return Optional.of(new GatheredModules(List.copyOf(directories), List.copyOf(failed)));
        }
    }

    private static List<String> paths(ReportDirectory directory) {
        return Stream.concat(Stream.of(directory.path()), directory.testResults().stream())
                .map(Path::toString)
                .toList();
    }

    private static ReportDirectory directory(MavenProject module, List<String> paths) {
        List<Path> testResults = paths.stream().skip(1).map(Path::of).toList();
        return new ReportDirectory(module.getArtifactId(), Path.of(paths.get(0)), testResults, TestedBuild.of(module));
    }

    private Map<String, MavenProject> awaited(MavenProject current) {
        Map<String, MavenProject> awaited = new LinkedHashMap<>();
        for (MavenProject project : session.getProjects()) {
            for (String id : executions(project)) {
                awaited.put(key(project, id), project);
            }
        }
        awaited.putIfAbsent(key(current, execution.getExecutionId()), current);
        return awaited;
    }

    private List<String> executions(MavenProject project) {
        if (isOnCommandLine()) {
            return List.of(execution.getExecutionId());
        }
        Plugin plugin = project.getPlugin(execution.getGroupId() + ":" + execution.getArtifactId());
        if (plugin == null) {
            return List.of();
        }
        return plugin.getExecutions().stream()
                .filter(candidate -> candidate.getGoals().contains(execution.getGoal()))
                .filter(candidate -> !"none".equals(candidate.getPhase()))
                .map(PluginExecution::getId)
                .toList();
    }

    private boolean hasFailed(MavenProject project) {
        if (session.getResult().getBuildSummary(project) instanceof BuildFailure) {
            return true;
        }
        // With --fail-never, Maven builds what needs a failed module nevertheless.
        return !MavenExecutionRequest.REACTOR_FAIL_NEVER.equals(session.getReactorFailureBehavior())
                && session.getProjectDependencyGraph().getUpstreamProjects(project, true).stream()
                        .anyMatch(needed -> session.getResult().getBuildSummary(needed) instanceof BuildFailure);
    }

    private boolean isOnCommandLine() {
        return execution.getSource() == MojoExecution.Source.CLI;
    }

    /** A goal may be bound and stand on the command line in the same build: two sets. */
    private String name() {
        return execution.getGoal() + (isOnCommandLine() ? " on the command line" : "");
    }

    private static String key(MavenProject project, String execution) {
        return project.getId() + " " + execution;
    }
}
