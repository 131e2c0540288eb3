package io.github.junitleak;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.model.LeakReport;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs fixtures as a user's build would, and shows what came out. */
record TestRun(EngineExecutionResults results, Path reports) {

    /** Without a fresh JVM for each leak, which takes seconds; tests of that ask for it. */
    static Builder reportingTo(Path reports) {
        return new Builder(reports, Map.of("junitleak.confirm", "in-process"), Optional.empty());
    }

    /** @param published where JUnit keeps what tests publish; else it has no place for that */
    record Builder(Path reports, Map<String, String> parameters, Optional<Path> published) {

        Builder with(String key, String value) {
            Map<String, String> more = new HashMap<>(parameters);
            more.put(key, value);
            return new Builder(reports, more, published);
        }

        Builder publishingTo(Path directory) {
            return new Builder(reports, parameters, Optional.of(directory));
        }

        TestRun of(Class<?> testClass) {
            return run(selectClass(testClass));
        }

        TestRun of(Class<?> testClass, String method) {
            return run(selectMethod(testClass, method));
        }

        private TestRun run(DiscoverySelector selector) {
            EngineTestKit.Builder run = EngineTestKit.engine("junit-jupiter")
                    .selectors(selector)
                    .configurationParameters(parameters)
                    .configurationParameter("junitleak.report.directory", reports.toString());
            published.ifPresent(directory -> run.outputDirectoryCreator(new OneDirectory(directory)));
            return new TestRun(run.execute(), reports);
        }
    }

    private record OneDirectory(Path getRootDirectory) implements OutputDirectoryCreator {
        @Override
        public Path createOutputDirectory(TestDescriptor test) {
            return getRootDirectory;
        }
    }

    /** Of the only test that failed. */
    Throwable failure() {
        return throwable(results.testEvents().failed().list());
    }

    /** Of the only test that was aborted. */
    Throwable abortion() {
        return throwable(results.testEvents().aborted().list());
    }

    private Throwable throwable(List<Event> events) {
        if (events.size() != 1) {
            throw new AssertionError(
                    "expected one such test of " + results.testEvents().list());
        }
        return events.get(0)
                .getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    /** The report of a test by its file's name without extension. */
    LeakReport report(String name) throws Exception {
        return ReportFiles.read(reports.resolve(name + ".json"));
    }
}
