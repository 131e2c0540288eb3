package io.github.junitleak.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.build.GatheredModules;
import io.github.junitleak.build.ReportDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ModuleSetTests {
    private static final String OWN_PHASE = null;
    private final Build build = new Build();

    @Test
    void theLastModuleReceivesWhatAllHaveBroughtInTheOrderOfTheBuild() {
        MavenProject root = build.module("root", OWN_PHASE);
        MavenProject one = build.module("one", OWN_PHASE);
        MavenProject two = build.module("two", OWN_PHASE);

        assertThat(arrive(root)).isEmpty();
        assertThat(arrive(two)).isEmpty();
        assertThat(arrive(one))
                .contains(
                        new GatheredModules(List.of(directory("root"), directory("one"), directory("two")), List.of()));
    }

    /** Else yesterday's leak fails today's build, and yesterday's steady report hides today's exception. */
    @Test
    void ofAModuleWhoseTestsRunInThisBuildEarlierReportsDoNotCount() {
        MavenProject tested = build.module("tested", OWN_PHASE);
        MavenProject untested = build.module("untested", OWN_PHASE);
        Optional<String> begun = TestedBuild.begin(tested, build.session());

        arrive(tested);
        List<ReportDirectory> directories = arrive(untested).orElseThrow().directories();

        assertThat(directories)
                .extracting(directory -> directory.since().map(since -> "" + since.toEpochMilli()))
                .containsExactly(begun, Optional.empty());
    }

    @Test
    void aSingleModuleIsComplete() {
        assertThat(arrive(build.module("single", OWN_PHASE)))
                .contains(new GatheredModules(List.of(directory("single")), List.of()));
    }

    @Test
    void modulesThatDoNotBindTheGoalAreNotAwaited() {
        build.module("plain");
        MavenProject one = build.module("one", OWN_PHASE);
        build.module("disabled", "none");

        assertThat(arrive(one)).contains(new GatheredModules(List.of(directory("one")), List.of()));
    }

    @Test
    void everyExecutionOfAModuleIsAwaited() {
        MavenProject one = build.module("one", OWN_PHASE, "integration-test");

        assertThat(build.bound(0).arrive(one, Optional.of(directory("one", "unit"))))
                .isEmpty();
        assertThat(build.bound(1).arrive(one, Optional.of(directory("one", "integration"))))
                .map(GatheredModules::directories)
                .contains(List.of(directory("one", "unit"), directory("one", "integration")));
    }

    @Test
    void aModuleThatSkipsArrivesWithNothing() {
        MavenProject one = build.module("one", OWN_PHASE);
        MavenProject two = build.module("two", OWN_PHASE);

        assertThat(build.bound(0).arrive(one, Optional.empty())).isEmpty();
        assertThat(arrive(two)).contains(new GatheredModules(List.of(directory("two")), List.of()));
    }

    @Test
    void onTheCommandLineAllModulesAreAwaited() {
        MavenProject one = build.module("one", OWN_PHASE);
        MavenProject plain = build.module("plain");

        assertThat(build.onCommandLine().arrive(one, Optional.of(directory("one", "one"))))
                .isEmpty();
        assertThat(build.onCommandLine().arrive(plain, Optional.of(directory("plain", "plain"))))
                .map(GatheredModules::directories)
                .contains(List.of(directory("one"), directory("plain")));
    }

    @Test
    void aGoalThatIsBoundAndOnTheCommandLineMakesTwoSets() {
        MavenProject one = build.module("one", OWN_PHASE);
        MavenProject two = build.module("two", OWN_PHASE);

        assertThat(arrive(one)).isEmpty();
        assertThat(build.onCommandLine().arrive(one, Optional.empty())).isEmpty();
        assertThat(arrive(two)).isPresent();
        assertThat(build.onCommandLine().arrive(two, Optional.empty())).isPresent();
    }

    @Test
    void aSetCanBeCompletedAgain() {
        MavenProject one = build.module("one", OWN_PHASE);

        assertThat(arrive(one)).isPresent();
        assertThat(arrive(one)).isPresent();
    }

    @Test
    void failedModulesAreNamedAndNotAwaited() {
        MavenProject failed = build.module("failed", OWN_PHASE);
        MavenProject needsFailed = build.module("needs-failed", OWN_PHASE);
        MavenProject one = build.module("one", OWN_PHASE);
        build.needs(needsFailed, failed);
        build.fail(failed);

        assertThat(arrive(one))
                .contains(new GatheredModules(List.of(directory("one")), List.of("failed", "needs-failed")));
    }

    @Test
    void withFailNeverAModuleThatNeedsAFailedOneIsAwaited() {
        MavenProject failed = build.module("failed", OWN_PHASE);
        MavenProject needsFailed = build.module("needs-failed", OWN_PHASE);
        MavenProject one = build.module("one", OWN_PHASE);
        build.needs(needsFailed, failed);
        build.fail(failed);
        build.neverFails();

        assertThat(arrive(one)).isEmpty();
        assertThat(arrive(needsFailed)).map(GatheredModules::failed).contains(List.of("failed"));
    }

    @Test
    void ofModulesThatArriveAtTheSameTimeExactlyOneCompletesTheSet() throws Exception {
        int modules = 8;
        List<MavenProject> projects = IntStream.range(0, modules)
                .mapToObj(i -> build.module("module-" + i, OWN_PHASE))
                .toList();
        CyclicBarrier start = new CyclicBarrier(modules);
        ExecutorService threads = Executors.newFixedThreadPool(modules);
        try {
            List<Future<Optional<GatheredModules>>> results = threads.invokeAll(projects.stream()
                    .map(project -> (Callable<Optional<GatheredModules>>) () -> {
                        start.await();
                        return arrive(project);
                    })
                    .toList());
            int complete = 0;
            for (Future<Optional<GatheredModules>> result : results) {
                if (result.get().isPresent()) {
                    complete++;
                    assertThat(result.get().get().directories()).hasSize(modules);
                }
            }
            assertThat(complete).isOne();
        } finally {
            threads.shutdownNow();
        }
    }

    private Optional<GatheredModules> arrive(MavenProject project) {
        return build.bound(0).arrive(project, Optional.of(directory(project.getArtifactId())));
    }

    private static ReportDirectory directory(String module) {
        return directory(module, module);
    }

    private static ReportDirectory directory(String module, String path) {
        return new ReportDirectory(
                module, Path.of(path), List.of(Path.of(path, "surefire"), Path.of(path, "failsafe")));
    }
}
