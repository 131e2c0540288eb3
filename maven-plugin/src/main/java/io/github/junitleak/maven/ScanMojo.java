package io.github.junitleak.maven;

import io.github.junitleak.build.GatheredModules;
import io.github.junitleak.build.ReportDirectory;
import io.github.junitleak.build.scan.Forks;
import io.github.junitleak.build.scan.LogProgress;
import io.github.junitleak.build.scan.Scan;
import io.github.junitleak.build.scan.ScanOptions;
import io.github.junitleak.build.scan.ScanPage;
import io.github.junitleak.build.scan.ScanResult;
import io.github.junitleak.build.scan.ScanText;
import io.github.junitleak.build.scan.Shard;
import io.github.junitleak.build.scan.WorkerJvm;
import io.github.junitleak.maven.TestPluginSettings.TestPlugin;
import io.github.junitleak.scan.ScanSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.eclipse.aether.RepositorySystem;

/**
 * Repeats the tests that each module has, class by class, and lists those that leak. The tests need no annotation and
 * no dependency of this project, and the POM need not name the plugin: it compiles the tests, and takes class path,
 * arguments of the JVM, system properties, environment, working directory, includes, excludes, tags and the toolchain
 * from the configuration of Surefire. The build fails if a class leaks.
 *
 * @since 0.1.0
 */
@Mojo(name = "scan", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.TEST_COMPILE)
public final class ScanMojo extends AbstractMojo {

    /** Leaves this module out. */
    @Parameter(property = "junitleak.maven.skip", defaultValue = "false")
    private boolean skip;

    /** Scans what Failsafe runs instead of what Surefire runs. */
    @Parameter(property = "junitleak.maven.scan.failsafe", defaultValue = "false")
    private boolean failsafe;

    /** How long the tests of a class are repeated, in seconds. */
    @Parameter(property = "junitleak.maven.scan.time", defaultValue = "2")
    private double time;

    /** After so many minutes no class of the module is begun; those not reached are listed. If 0, there is no limit. */
    @Parameter(property = "junitleak.maven.scan.maxTime", defaultValue = "0")
    private double maxTime;

    /** A test that runs longer, in seconds, is listed as hung, and its JVM killed. */
    @Parameter(property = "junitleak.maven.scan.testTimeout", defaultValue = "60")
    private int testTimeout;

    /** JVMs at a time; if 0, one for each core, as far as there is memory. */
    @Parameter(property = "junitleak.maven.scan.forks", defaultValue = "0")
    private int forks;

    /** Scans one of several parts of the classes, <code>2/8</code>, by a hash of their names. */
    @Parameter(property = "junitleak.maven.scan.shard", defaultValue = "1/1")
    private String shard;

    /** Leaves out the classes that an earlier scan has done. */
    @Parameter(property = "junitleak.maven.scan.continue", defaultValue = "false")
    private boolean continued;

    /** Whether a class that leaks fails the build. If false, it is logged as a warning. */
    @Parameter(property = "junitleak.maven.scan.failOnLeak", defaultValue = "true")
    private boolean failOnLeak;

    /** Where the results of this module are written. */
    @Parameter(property = "junitleak.maven.scan.output", defaultValue = "${project.build.directory}/leak-scan")
    private File output;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Parameter(defaultValue = "${plugin.artifactMap}", readonly = true, required = true)
    private Map<String, Artifact> ownArtifacts;

    private final RepositorySystem repositories;
    private final ToolchainManager toolchains;

    @Inject
    ScanMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        this.repositories = repositories;
        this.toolchains = toolchains;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Path tests = Path.of(project.getBuild().getTestOutputDirectory());
        boolean scanned = !skip && Files.isDirectory(tests);
        if (scanned) {
            scan(tests);
        }
        Optional<GatheredModules> gathered = new ModuleSet(session, execution)
                .arrive(
                        project,
                        scanned
                                ? Optional.of(new ReportDirectory(project.getArtifactId(), output.toPath(), List.of()))
                                : Optional.empty());
        if (gathered.isPresent()) {
            conclude(gathered.get());
        }
    }

    private void scan(Path tests) throws MojoExecutionException {
        try {
            new Scan(options(tests), new LogProgress(getLog()::info)).run();
        } catch (IllegalArgumentException | IllegalStateException | IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The scan was interrupted", e);
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("The test class path cannot be resolved: " + e.getMessage(), e);
        }
    }

    /** In the last module: one list of all. */
    private void conclude(GatheredModules modules) throws MojoExecutionException, MojoFailureException {
        List<ScanPage.Part> parts = new ArrayList<>();
        Path page;
        try {
            for (ReportDirectory module : modules.directories()) {
                parts.add(ScanPage.Part.read(module.path()));
            }
            Path top = Path.of(session.getTopLevelProject().getBuild().getDirectory());
            page = ScanPage.write(parts, top.resolve("leak-scan"));
        } catch (IOException e) {
            throw new MojoExecutionException("The report of the scan cannot be written: " + e.getMessage(), e);
        }
        ScanResult result = ScanPage.together(parts);
        ScanText.of(result).forEach(getLog()::info);
        getLog().info("Scan report: " + page);
        if (result.hasLeaks() && failOnLeak) {
            throw new MojoFailureException(ScanText.headline(result));
        } else if (result.hasLeaks()) {
            getLog().warn(ScanText.headline(result));
        }
    }

    private ScanOptions options(Path tests) throws DependencyResolutionRequiredException {
        MavenProject executed =
                Optional.ofNullable(project.getExecutionProject()).orElse(project);
        TestPluginSettings settings =
                TestPluginSettings.of(failsafe ? TestPlugin.FAILSAFE : TestPlugin.SUREFIRE, executed, evaluator());
        return new ScanOptions(
                jvm(settings, executed),
                List.of(tests),
                settings::includes,
                new ScanSettings(
                        output.toPath().resolve("leak-reports"),
                        Duration.ofMillis(Math.round(time * 1000)),
                        Duration.ofSeconds(testTimeout),
                        settings.tags(),
                        settings.excludedTags(),
                        settings.configurationParameters()),
                output.toPath(),
                forks == 0 ? Forks.ofThisMachine(settings.jvmArguments()) : forks,
                maxTime == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(Math.round(maxTime * 60_000))),
                Shard.parse(shard),
                continued);
    }

    private WorkerJvm jvm(TestPluginSettings settings, MavenProject executed)
            throws DependencyResolutionRequiredException {
        List<Path> missing = new JUnitPlatform(project, repositories, session.getRepositorySession()).missing();
        List<Path> classPath = Stream.of(
                        executed.getTestClasspathElements().stream(),
                        settings.additionalClassPath().stream(),
                        missing.stream().map(Path::toString))
                .flatMap(paths -> paths)
                .map(Path::of)
                .toList();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("basedir", project.getBasedir().getPath());
        properties.putAll(settings.systemProperties());
        session.getUserProperties().forEach((key, value) -> properties.put(key.toString(), value.toString()));
        Path directory = settings.workingDirectory()
                .map(Path::of)
                .orElse(project.getBasedir().toPath());
        return new WorkerJvm(
                java(settings),
                settings.jvmArguments(),
                classPath,
                tools(),
                properties,
                settings.environment(),
                directory);
    }

    private Path java(TestPluginSettings settings) {
        Toolchain toolchain = toolchains.getToolchainFromBuildContext("jdk", session);
        return settings.jvm()
                .or(() -> Optional.ofNullable(toolchain).map(found -> found.findTool("java")))
                .map(Path::of)
                .orElseGet(WorkerJvm::ownJava);
    }

    private List<Path> tools() {
        return Stream.of("junit-leak-scan-worker", "junit-leak-extension")
                .map(name -> ownArtifacts
                        .get("io.github.junitleak:" + name)
                        .getFile()
                        .toPath())
                .toList();
    }

    private UnaryOperator<String> evaluator() {
        PluginParameterExpressionEvaluator evaluator = new PluginParameterExpressionEvaluator(session, execution);
        return text -> {
            try {
                Object value = evaluator.evaluate(text);
                return value == null ? "" : value.toString();
            } catch (ExpressionEvaluationException e) {
                throw new IllegalStateException("\"" + text + "\" cannot be evaluated: " + e.getMessage(), e);
            }
        };
    }
}
