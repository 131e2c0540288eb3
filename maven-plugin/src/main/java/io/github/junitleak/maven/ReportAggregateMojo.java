package io.github.junitleak.maven;

import io.github.junitleak.build.AggregatedPages;
import io.github.junitleak.build.BuildOrigin;
import io.github.junitleak.build.BuildResults;
import io.github.junitleak.build.CollectedReports;
import io.github.junitleak.build.GitHubActions;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Writes one page per leak test and an index of all modules to {@code target/leak-report} of the top-level project, and
 * prints the path of the index. The results of Surefire and Failsafe are joined to it. Needs no module of its own: the
 * last module that runs the goal writes for all. Where no leak test ran, it says so and writes nothing. In GitHub
 * Actions it also adds a table to the job's summary and an error at the line that allocates what a test leaks.
 *
 * <p>As a report of the Maven site, that of a top-level project with modules, it lists the leak tests of all of them
 * that have run by then: call <code>mvn verify</code>, then <code>mvn site</code>.
 *
 * @since 0.1.0
 */
@Mojo(name = "report-aggregate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class ReportAggregateMojo extends AbstractLeakMojo implements MavenReport {
    private static final String NAME = "leak-report-aggregate";
    private static final String TITLE = "Leak Tests of All Modules";

    /**
     * Where Surefire and Failsafe leave the results of this module's tests. The index shows their counts, and of each
     * leak test how it went as a test.
     */
    @Parameter(
            property = "junitleak.maven.testResults",
            defaultValue = "${project.build.directory}/surefire-reports,${project.build.directory}/failsafe-reports")
    private File[] testResults;

    /**
     * Address of a line of source on the host of the repository, in which <code>{commit}</code>, <code>{path}</code>
     * and <code>{line}</code> stand for what differs: <code>https://github.com/o/r/blob/{commit}/{path}#L{line}</code>.
     * The pages then link to it.
     */
    @Parameter(property = "junitleak.maven.sourceUrl")
    private String sourceUrl;

    private File site;
    private CollectedReports ofSite;

    @Override
    List<Path> testResults() {
        return Stream.of(testResults).map(File::toPath).toList();
    }

    @Override
    void act(CollectedReports reports, SessionState state) throws MojoExecutionException, MojoFailureException {
        BuildResults results = BuildResults.read(reports.directories());
        results.unreadable().forEach(getLog()::warn);
        BuildOrigin origin = origin();
        origin.missing().ifPresent(getLog()::warn);
        Optional<Path> index;
        try {
            index = new AggregatedPages(output(), origin).write(reports, results);
        } catch (IOException e) {
            throw new MojoExecutionException("The leak report cannot be written to " + output() + ": " + e, e);
        }
        reportToGitHub(reports);
        if (index.isPresent()) {
            state.indexWritten(index.get());
            getLog().info("Leak report: " + index.get());
        }
        Optional<String> unreadable = reports.unreadableMessage();
        if (unreadable.isPresent()) {
            throw new MojoFailureException(unreadable.get());
        }
    }

    @Override
    void checkParameters() {
        origin();
    }

    private BuildOrigin origin() {
        MavenProject root = session.getTopLevelProject();
        return BuildOrigin.of(
                root.getName() + " " + root.getVersion(),
                root.getBasedir().toPath(),
                modules(),
                System.getenv(),
                sourceUrl);
    }

    private void reportToGitHub(CollectedReports reports) throws MojoExecutionException {
        PrintStream raw = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        try {
            new GitHubActions(System.getenv(), raw, modules()).report(reports);
        } catch (IOException e) {
            throw new MojoExecutionException("The summary for GitHub Actions cannot be written: " + e, e);
        }
    }

    @Override
    public boolean canGenerateReport() {
        boolean isOfTheBuild = project.equals(session.getTopLevelProject())
                && session.getProjects().size() > 1;
        if (skip || !isOfTheBuild) {
            return false;
        }
        CollectedReports reports = ofSite();
        return !reports.isEmpty() || !reports.absent().isEmpty();
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        new SiteReport(TITLE, NAME, origin(), getLog()).write(ofSite(), site.toPath(), sink);
    }

    /** Read once: Maven asks whether there is a report before it asks for it. */
    private CollectedReports ofSite() {
        if (ofSite == null) {
            SiteModules modules = new SiteModules(session, project);
            ofSite = read(modules.gathered(reportDirectory.toPath(), testResults()))
                    .before(modules.later());
        }
        return ofSite;
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        site = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return site;
    }

    @Override
    @SuppressWarnings("deprecation")
    public String getOutputName() {
        return NAME;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return TITLE;
    }

    @Override
    public String getDescription(Locale locale) {
        return "What the leak tests of all modules have found: growth per iteration, and what holds it.";
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }
}
