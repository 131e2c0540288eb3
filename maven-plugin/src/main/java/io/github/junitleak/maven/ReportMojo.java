package io.github.junitleak.maven;

import io.github.junitleak.build.BuildOrigin;
import io.github.junitleak.build.CollectedReports;
import io.github.junitleak.build.GatheredModules;
import io.github.junitleak.build.OtherMachines;
import io.github.junitleak.build.ReportDirectory;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.AbstractMavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Lists this module's leak tests among the project reports of its site, each with a link to its page. It runs no test:
 * call it as <code>mvn verify site</code>. Where no leak test ran, there is no such report.
 *
 * @since 0.1.0
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractMavenReport {
    private static final String NAME = "leak-report";
    private static final String TITLE = "Leak Tests";

    /** Leaves the report out. */
    @Parameter(property = "junitleak.maven.skip", defaultValue = "false")
    private boolean skip;

    /** Where this module's leak tests leave their reports, one JSON file per test. */
    @Parameter(property = "junitleak.report.directory", defaultValue = "${project.build.directory}/leak-reports")
    private File reportDirectory;

    /** Where Surefire and Failsafe leave the results of this module's tests. */
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

    private CollectedReports collected;

    @Override
    @SuppressWarnings("deprecation")
    public String getOutputName() {
        return NAME;
    }

    @Override
    public String getName(Locale locale) {
        return TITLE;
    }

    @Override
    public String getDescription(Locale locale) {
        return "What the leak tests have found: growth per iteration, and what holds it.";
    }

    @Override
    public boolean canGenerateReport() {
        return !skip && !collect().isEmpty();
    }

    @Override
    protected void executeReport(Locale locale) throws MavenReportException {
        new SiteReport(TITLE, NAME, origin(), getLog())
                .write(collect(), getReportOutputDirectory().toPath(), getSink());
    }

    private BuildOrigin origin() throws MavenReportException {
        Path module = project.getBasedir().toPath();
        try {
            return BuildOrigin.of(
                    project.getName() + " " + project.getVersion(),
                    module,
                    List.of(module),
                    System.getenv(),
                    sourceUrl);
        } catch (IllegalArgumentException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    /** Read once: Maven asks whether there is a report before it asks for it. */
    private CollectedReports collect() {
        if (collected == null) {
            List<Path> results = Stream.of(testResults).map(File::toPath).toList();
            ReportDirectory directory = new ReportDirectory(project.getArtifactId(), reportDirectory.toPath(), results);
            collected = CollectedReports.read(new GatheredModules(List.of(directory), List.of()), OtherMachines.none());
        }
        return collected;
    }
}
