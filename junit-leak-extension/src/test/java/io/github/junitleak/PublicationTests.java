package io.github.junitleak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.junitleak.LeakTestConfirmationTests.KilobytesTestCase;
import io.github.junitleak.LeakTestVerdictTests.EmptyTestCase;
import io.github.junitleak.LeakTestVerdictTests.SlowTestCase;
import io.github.junitleak.internal.session.SessionListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;
import org.opentest4j.AssertionFailedError;

class PublicationTests {

    @TempDir
    private Path reports;

    @TempDir
    private Path published;

    @Test
    void theFilesOfALeakArePublishedWithTheirTypes() {
        String name = KilobytesTestCase.class.getName() + ".keepsKilobytes";
        List<FileEntry> files =
                files(publishing().with("junitleak.confirm", "fork").of(KilobytesTestCase.class));

        assertThat(files)
                .extracting(PublicationTests::name, file -> file.getMediaType().orElseThrow())
                .containsExactly(
                        tuple(name + ".json", "application/json"),
                        tuple(name + ".html", "text/html; charset=UTF-8"),
                        tuple(name + ".confirmation.txt", "text/plain; charset=UTF-8"),
                        tuple(name + ".jfr", "application/octet-stream"));
        assertThat(files)
                .allSatisfy(file -> assertThat(file.getPath())
                        .hasParent(published)
                        .hasSameBinaryContentAs(reports.resolve(name(file))));
    }

    @Test
    void theFilesOfAnInconclusiveTestAreReplacedByALaterRun() {
        TestRun.Builder run = publishing().with("junitleak.time", "20 ms");
        run.of(SlowTestCase.class);

        List<FileEntry> files = files(run.of(SlowTestCase.class));

        assertThat(files)
                .hasSize(2)
                .allSatisfy(file -> assertThat(file.getPath()).hasSameBinaryContentAs(reports.resolve(name(file))));
    }

    @Test
    void ofASteadyTestOnlyEntriesArePublished() {
        TestRun run = publishing().of(EmptyTestCase.class);

        assertThat(run.results()
                        .testEvents()
                        .reportingEntryPublished()
                        .map(event ->
                                event.getRequiredPayload(ReportEntry.class).getKeyValuePairs()))
                .containsExactly(Map.of(
                        SessionListener.VERDICT,
                        "STEADY",
                        SessionListener.REPORT,
                        reports.resolve(EmptyTestCase.class.getName() + ".nothing.json")
                                .toString()));
        assertThat(files(run)).isEmpty();
    }

    @Test
    void whereJUnitHasNoPlaceForFilesALeakFailsTheTestAllTheSame() {
        TestRun run = TestRun.reportingTo(reports).of(KilobytesTestCase.class);

        assertThat(run.failure()).isInstanceOf(AssertionFailedError.class).hasMessageContaining("leaks heap");
        assertThat(files(run)).isEmpty();
    }

    private TestRun.Builder publishing() {
        return TestRun.reportingTo(reports).publishingTo(published);
    }

    private static List<FileEntry> files(TestRun run) {
        return run.results()
                .testEvents()
                .fileEntryPublished()
                .map(event -> event.getRequiredPayload(FileEntry.class))
                .toList();
    }

    private static String name(FileEntry file) {
        return file.getPath().getFileName().toString();
    }
}
