package io.github.junitleak.maven;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.execution.ProjectDependencyGraph;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;

/** A Maven build as far as the goals look at it. */
final class Build {
    private static final String GROUP = "io.github.junitleak";
    private static final String ARTIFACT = "junit-leak-maven-plugin";

    private static final long BEGUN = 1_700_000_000_000L;

    private final List<MavenProject> projects = new ArrayList<>();
    private final Map<MavenProject, List<MavenProject>> needed = new HashMap<>();
    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final MavenSession session;

    @SuppressWarnings("deprecation")
    Build() {
        session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        session.setProjectDependencyGraph(new Dependencies());
        request.setStartTime(new Date(BEGUN));
    }

    /** A module with an execution of {@code check} for each phase; {@code null} is the goal's own phase. */
    MavenProject module(String name, String... phases) {
        MavenProject project = module(name);
        Plugin plugin = new Plugin();
        plugin.setGroupId(GROUP);
        plugin.setArtifactId(ARTIFACT);
        for (String phase : phases) {
            PluginExecution execution = new PluginExecution();
            execution.setId("execution-" + plugin.getExecutions().size());
            execution.setPhase(phase);
            execution.addGoal("check");
            plugin.addExecution(execution);
        }
        project.getBuild().addPlugin(plugin);
        return project;
    }

    /** A module that does not know the plugin. */
    MavenProject module(String name) {
        Model model = new Model();
        model.setGroupId("it");
        model.setArtifactId(name);
        model.setVersion("1");
        MavenProject project = new MavenProject(model);
        projects.add(project);
        session.setProjects(projects);
        return project;
    }

    MavenSession session() {
        return session;
    }

    void needs(MavenProject project, MavenProject other) {
        needed.put(project, List.of(other));
    }

    void neverFails() {
        request.setReactorFailureBehavior(MavenExecutionRequest.REACTOR_FAIL_NEVER);
    }

    void fail(MavenProject project) {
        session.getResult().addBuildSummary(new BuildFailure(project, 0, new IllegalStateException()));
    }

    void succeed(MavenProject project) {
        session.getResult().addBuildSummary(new BuildSuccess(project, 0));
    }

    /** What a report sees when Maven makes the site of a module in a build with these goals. */
    SiteModules site(MavenProject project, String... goals) {
        request.setGoals(List.of(goals));
        return new SiteModules(session, project);
    }

    /** What the goal sees when Maven runs it as the module's execution of the given number. */
    ModuleSet bound(int number) {
        return moduleSet(MojoExecution.Source.LIFECYCLE, "execution-" + number);
    }

    ModuleSet onCommandLine() {
        return moduleSet(MojoExecution.Source.CLI, "default-cli");
    }

    private ModuleSet moduleSet(MojoExecution.Source source, String id) {
        Plugin plugin = new Plugin();
        plugin.setGroupId(GROUP);
        plugin.setArtifactId(ARTIFACT);
        MojoExecution execution = new MojoExecution(plugin, "check", id) {
            @Override
            public Source getSource() {
                return source;
            }
        };
        return new ModuleSet(session, execution);
    }

    private final class Dependencies implements ProjectDependencyGraph {
        @Override
        public List<MavenProject> getAllProjects() {
            return projects;
        }

        @Override
        public List<MavenProject> getSortedProjects() {
            return projects;
        }

        @Override
        public List<MavenProject> getDownstreamProjects(MavenProject project, boolean transitive) {
            return List.of();
        }

        @Override
        public List<MavenProject> getUpstreamProjects(MavenProject project, boolean transitive) {
            return needed.getOrDefault(project, List.of());
        }
    }
}
