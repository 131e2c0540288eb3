package io.github.junitleak.maven;

import io.github.junitleak.build.CollectedReports;
import io.github.junitleak.build.GatheredModules;
import io.github.junitleak.build.OtherMachines;
import io.github.junitleak.build.ReportDirectory;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals have in common: they run in every module, and act once, on the reports of all modules. */
abstract class AbstractLeakMojo extends AbstractMojo {

    /** Leaves this module's leak reports out. */
    @Parameter(property = "junitleak.maven.skip", defaultValue = "false")
    boolean skip;

    /**
     * Where this module's leak tests leave their reports, one JSON file per test: the same directory as the
     * configuration parameter {@code junitleak.report.directory} names to the tests.
     */
    @Parameter(property = "junitleak.report.directory", defaultValue = "${project.build.directory}/leak-reports")
    File reportDirectory;

    /**
     * Directories with reports of leak tests that ran on other machines, for instance the shards of a CI build, or
     * archives of such directories (<code>.zip</code>, <code>.tar.gz</code>), relative to the top-level project. Where
     * one holds copies of modules, the <code>leak-reports</code> in it are looked for. Of equal tests with equal
     * verdicts one is shown; different verdicts are named.
     */
    @Parameter(property = "junitleak.maven.additionalReports")
    private List<String> additionalReports = List.of();

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            checkParameters();
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
        Optional<GatheredModules> gathered = new ModuleSet(session, execution).arrive(project, directory());
        if (gathered.isPresent()) {
            act(gathered.get());
        }
    }

    private Optional<ReportDirectory> directory() {
        return skip
                ? Optional.empty()
                : Optional.of(new ReportDirectory(
                        project.getArtifactId(), reportDirectory.toPath(), testResults(), TestedBuild.of(project)));
    }

    /**
     * Looks at the goal's own parameters in every module, so that the first of them reports a wrong one.
     *
     * @throws IllegalArgumentException with one sentence
     */
    void checkParameters() {}

    /** Where this module's test results lie, as far as the goal looks at them. */
    List<Path> testResults() {
        return List.of();
    }

    private void act(GatheredModules gathered) throws MojoExecutionException, MojoFailureException {
        if (gathered.directories().isEmpty()) {
            getLog().info("Leak reports are skipped: junitleak.maven.skip is true.");
            return;
        }
        CollectedReports reports = read(gathered);
        if (reports.isEmpty()) {
            getLog().info(reports.nothingFound());
        }
        act(reports, SessionState.of(session));
    }

    /** The reports of modules and of other machines. */
    final CollectedReports read(GatheredModules gathered) {
        Path base = Path.of(session.getExecutionRootDirectory());
        OtherMachines others = OtherMachines.read(
                additionalReports.stream().map(base::resolve).toList(), target("leak-report-shards"));
        return CollectedReports.read(gathered, others);
    }

    /** Acts on the reports of all modules, in the last of them. */
    abstract void act(CollectedReports reports, SessionState state) throws MojoExecutionException, MojoFailureException;

    /** The directory for the pages of the whole build. */
    final Path output() {
        return target("leak-report");
    }

    private Path target(String name) {
        return Path.of(session.getTopLevelProject().getBuild().getDirectory(), name);
    }

    /** The directories of all modules of this build. */
    final List<Path> modules() {
        return session.getProjects().stream()
                .map(module -> module.getBasedir().toPath())
                .toList();
    }
}
