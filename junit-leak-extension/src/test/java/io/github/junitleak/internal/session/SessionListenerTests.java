package io.github.junitleak.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.junitleak.LeakTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SessionListenerTests {
    @TempDir
    private Path reports;

    private long now;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final SessionListener listener =
            new SessionListener(() -> new PrintStream(printed, true, StandardCharsets.UTF_8), () -> now);

    @Test
    void theLauncherFindsIt() {
        assertThat(ServiceLoader.load(TestExecutionListener.class)).hasAtLeastOneElementOfType(SessionListener.class);
    }

    @Test
    void allLeakTestsOfARunStandInOneTable() {
        execute(MixedTestCase.class);

        assertThat(printed())
                .contains("Leak tests (2) ", "TestCase.one()", "TestCase.two()", "Tests: 2, Leaking: 0")
                .doesNotContain("three");
    }

    /** A fresh JVM takes most of a leak's time, and the report knows nothing of it. */
    @Test
    void theTimeIsThatOfTheLeakTestsAsAWhole() {
        execute(MixedTestCase.class, new TestExecutionListener() {
            @Override
            public void executionStarted(TestIdentifier test) {
                now += test.isTest() ? Duration.ofSeconds(20).toNanos() : 0;
            }
        });

        assertThat(printed()).contains("Time: 40.00 s");
    }

    @Test
    void withoutALeakTestNothingIsPrinted() {
        execute(PlainTestCase.class);

        assertThat(printed()).isEmpty();
    }

    @Test
    void nothingIsKeptForTheNextRun() {
        execute(MixedTestCase.class);
        printed.reset();

        execute(PlainTestCase.class);

        assertThat(printed()).isEmpty();
    }

    @Test
    void aReportThatIsGoneIsSaid() throws Exception {
        execute(MixedTestCase.class, new TestExecutionListener() {
            @Override
            public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
                try {
                    Files.delete(Path.of(entry.getKeyValuePairs().get(SessionListener.REPORT)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });

        assertThat(printed()).contains("one.json cannot be read").doesNotContain("Leak tests (");
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void execute(Class<?> tests, TestExecutionListener... more) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .configurationParameter("junitleak.report.directory", reports.toString())
                .configurationParameter("junitleak.iterations", "12")
                .configurationParameter("junitleak.inconclusive", "pass")
                .build();
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(listener)
                .addTestExecutionListeners(more)
                .build();
        LauncherFactory.create(config).execute(request);
    }

    static class MixedTestCase {
        @LeakTest
        void one() {}

        @LeakTest
        void two() {}

        @Test
        void three() {}
    }

    static class PlainTestCase {
        @Test
        void plain() {}
    }
}
