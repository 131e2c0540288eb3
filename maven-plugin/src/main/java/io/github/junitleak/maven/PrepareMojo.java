package io.github.junitleak.maven;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Prepares the JVMs in which Surefire and Failsafe run the tests: leak tests write their reports to the module's
 * {@code target/leak-reports}, and a leak is only recorded there, so that all modules' tests run before {@code check}
 * fails the build. The settings are put before what the property {@code argLine} holds already.
 *
 * <p>An {@code argLine} in the configuration of Surefire or Failsafe must refer to the property with an at sign and
 * braces around its name, as for JaCoCo; the goal warns if it does not, and shows how.
 *
 * @since 0.1.0
 */
@Mojo(name = "prepare", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class PrepareMojo extends AbstractMojo {

    /** Leaves the tests' JVMs as they are. */
    @Parameter(property = "junitleak.maven.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The property that the tests' JVMs take their arguments from; <code>argLine</code> is the one that Surefire and
     * Failsafe look at by themselves.
     */
    @Parameter(property = "junitleak.maven.propertyName", defaultValue = "argLine")
    private String propertyName;

    /** Where this module's leak tests write their reports. */
    @Parameter(property = "junitleak.report.directory", defaultValue = "${project.build.directory}/leak-reports")
    private File reportDirectory;

    /** What a leak does: <code>defer</code> records it for the goal check, <code>test</code> fails its test. */
    @Parameter(property = "junitleak.failure", defaultValue = "defer")
    private String failure;

    /**
     * What an inconclusive test does: <code>abort</code>, <code>fail</code> or <code>pass</code>; if not given, it is
     * aborted.
     */
    @Parameter(property = "junitleak.inconclusive")
    private String inconclusive;

    /** If <code>false</code>, leak tests run once, like any test; if not given, they are measured. */
    @Parameter(property = "junitleak.enabled")
    private String enabled;

    /** Measured iterations, at least 12; if not given, as many as fit into the time. */
    @Parameter(property = "junitleak.iterations")
    private String iterations;

    /** Iterations before the first checkpoint that counts; if not given, chosen by the body's speed. */
    @Parameter(property = "junitleak.warmup")
    private String warmup;

    /** How long a body may run where the iterations are not given: <code>3 s</code>, <code>500 ms</code>. */
    @Parameter(property = "junitleak.time")
    private String time;

    /** Heap growth allowed per iteration: <code>0 B</code>, <code>64 B</code>, <code>1 KiB</code>. */
    @Parameter(property = "junitleak.budget")
    private String budget;

    /** Growth allowed of other resources per iteration: <code>threads=1, direct-memory=64 KiB</code>. */
    @Parameter(property = "junitleak.budgets")
    private String budgets;

    /** Growth that may pass as steady where readings scatter, over the run: <code>32 KiB</code>, if not given. */
    @Parameter(property = "junitleak.tolerance")
    private String tolerance;

    /** What is watched, separated by commas: <code>heap,file-descriptors</code>; if not given, everything. */
    @Parameter(property = "junitleak.resources")
    private String resources;

    /**
     * How a leak is confirmed and explained: <code>fork</code>, <code>in-process</code> or <code>off</code>; if not
     * given, in a fresh JVM.
     */
    @Parameter(property = "junitleak.confirm")
    private String confirm;

    /**
     * How long the fresh JVM may take: <code>90 s</code>, <code>500 ms</code>; it is killed then, and the leak counts
     * as not confirmed. If not given, 90 s.
     */
    @Parameter(property = "junitleak.confirm.timeout")
    private String confirmTimeout;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Override
    public void execute() {
        if (skip) {
            getLog().info("Leak tests are not prepared: junitleak.maven.skip is true.");
            return;
        }
        Properties properties = project.getProperties();
        String arguments = ArgLine.prepend(settings(), properties.getProperty(propertyName, ""));
        properties.setProperty(propertyName, arguments);
        sayWhatIsStale();
        getLog().info(propertyName + " set to " + arguments);
        ForkedTests tests = new ForkedTests(project, session.getUserProperties());
        tests.losses(propertyName).forEach(getLog()::warn);
    }

    private void sayWhatIsStale() {
        String[] reports = reportDirectory.list((directory, name) -> name.endsWith(".json"));
        if (TestedBuild.of(project).isPresent() && reports != null && reports.length > 0) {
            getLog().info("Reports of earlier builds count no more: " + reportDirectory + " holds " + reports.length
                    + ".");
        }
    }

    /** Configuration parameters of the extension, which knows their rules and says what is wrong with a value. */
    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("junitleak.report.directory", reportDirectory.getPath());
        settings.put("junitleak.failure", failure);
        settings.put("junitleak.inconclusive", inconclusive);
        settings.put("junitleak.enabled", enabled);
        settings.put("junitleak.iterations", iterations);
        settings.put("junitleak.warmup", warmup);
        settings.put("junitleak.time", time);
        settings.put("junitleak.budget", budget);
        settings.put("junitleak.budgets", budgets);
        settings.put("junitleak.tolerance", tolerance);
        settings.put("junitleak.resources", resources);
        settings.put("junitleak.confirm", confirm);
        settings.put("junitleak.confirm.timeout", confirmTimeout);
        settings.put(TestedBuild.STARTED, TestedBuild.begin(project, session).orElse(null));
        settings.values().removeIf(value -> value == null);
        return settings;
    }
}
