package io.github.junitleak.maven;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes one page per leak test and an index of all modules to {@code target/leak-report} of the top-level project, and
 * prints the path of the index. The results of Surefire and Failsafe are joined to it. Needs no module of its own: the
 * last module that runs the goal writes for all. Where no leak test ran, it says so and writes nothing. In GitHub
 * Actions it also adds a table to the job's summary and an error at the line that allocates what a test leaks.
 *
 * @since 0.1.0
 */
@Mojo(name = "report-aggregate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class ReportAggregateMojo extends AbstractLeakMojo {

    /**
     * Where Surefire and Failsafe leave the results of this module's tests. The index shows their counts, and of each
     * leak test how it went as a test.
     */
    @Parameter(
            property = "junit-leak.testResults",
            defaultValue = "${project.build.directory}/surefire-reports,${project.build.directory}/failsafe-reports")
    private File[] testResults;

    @Override
    List<Path> testResults() {
        return Stream.of(testResults).map(File::toPath).toList();
    }

    @Override
    void act(CollectedReports reports, SessionState state) throws MojoExecutionException, MojoFailureException {
        BuildResults results = BuildResults.read(reports.directories());
        results.unreadable().forEach(getLog()::warn);
        Optional<Path> index;
        try {
            index = new AggregatedPages(output()).write(reports, results);
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException("The leak report cannot be written to " + output() + ": " + e, e);
        }
        tellGitHub(reports);
        if (index.isPresent()) {
            state.indexWritten(index.get());
            getLog().info("Leak report: " + index.get());
        }
        Optional<String> unreadable = reports.unreadableMessage();
        if (unreadable.isPresent()) {
            throw new MojoFailureException(unreadable.get());
        }
    }

    private void tellGitHub(CollectedReports reports) throws MojoExecutionException {
        PrintStream raw = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        try {
            new GitHubActions(System.getenv(), raw, modules()).tell(reports);
        } catch (IOException e) {
            throw new MojoExecutionException("The summary for GitHub Actions cannot be written: " + e, e);
        }
    }
}
