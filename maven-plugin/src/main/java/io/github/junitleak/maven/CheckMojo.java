package io.github.junitleak.maven;

import io.github.junitleak.build.Ceilings;
import io.github.junitleak.build.Check;
import io.github.junitleak.build.CollectedReports;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fails the build if a leak test of any module found a leak, and names each of them; likewise if a test that expects a
 * leak found none. It does so in the last module that runs the goal, so that all modules' tests have run by then.
 * Inconclusive tests, and those of which nothing could be measured, are warnings unless failOnInconclusive is set; a
 * report that cannot be read fails the build.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractLeakMojo {

    /** Whether a leak, or a broken rule, fails the build. If false, it is logged as a warning. */
    @Parameter(property = "junitleak.maven.failOnViolation", defaultValue = "true")
    private boolean failOnViolation;

    /**
     * Whether a test that came to no verdict fails the build too: an inconclusive one, or one that was not measured.
     */
    @Parameter(property = "junitleak.maven.failOnInconclusive", defaultValue = "false")
    private boolean failOnInconclusive;

    /**
     * How many leak tests must have run in all modules: a build that has some should not pass because none ran. What a
     * module that skips the goal ran does not count.
     */
    @Parameter(property = "junitleak.maven.minimumTests", defaultValue = "0")
    private int minimumTests;

    /**
     * The growth per iteration above which a test fails the build even if it allows itself more, by its budget or since
     * it expects a leak: an element per resource, for instance <code>&lt;heap&gt;100 B&lt;/heap&gt;</code> or <code>
     * &lt;file-descriptors&gt;0&lt;/file-descriptors&gt;</code>, or text, <code>heap=100 B, threads=0</code>. A
     * resource that is not named has no ceiling.
     */
    @Parameter(property = "junitleak.maven.ceilings")
    private Ceilings ceilings = new Ceilings();

    @Override
    void checkParameters() {
        ceilings.values();
    }

    @Override
    void act(CollectedReports reports, SessionState state) throws MojoFailureException {
        Check check =
                new Check(reports, new Check.Rules(failOnInconclusive, minimumTests, ceilings.values()), state.index());
        check.remarks().forEach(getLog()::warn);
        List<String> failures = new ArrayList<>();
        if (failOnViolation) {
            failures.addAll(check.violations());
        } else {
            check.violations().forEach(getLog()::warn);
        }
        reports.unreadableMessage().ifPresent(failures::add);
        if (!failures.isEmpty()) {
            throw new MojoFailureException(String.join("\n", failures));
        }
    }
}
