package io.github.junitleak;

import static io.github.junitleak.assertj.LeakAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.confirm.FreshJvm;
import io.github.junitleak.model.Confirmation;
import io.github.junitleak.model.Evidence.LiveCount;
import io.github.junitleak.model.LeakReport;
import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a leak is confirmed and explained, in a fresh JVM and without one. */
class LeakTestConfirmationTests {

    @TempDir
    Path reports;

    @Test
    void aKilobyteAnIterationIsExplainedByFieldAndLine() throws Exception {
        TestRun run =
                TestRun.reportingTo(reports).with("junitleak.confirm", "fork").of(KilobytesTestCase.class);

        assertThat(run.failure())
                .hasMessageContaining("byte[] kept by ")
                .hasMessageContaining("KilobytesTestCase.held (ArrayList, +1 per iteration);")
                .hasMessageContaining("allocated at LeakTestConfirmationTests.java:");
        StackTraceElement line = run.failure().getStackTrace()[0];
        assertThat(line.getMethodName()).isEqualTo("keepsKilobytes");
        assertThat(run.failure().getMessage()).contains("at LeakTestConfirmationTests.java:" + line.getLineNumber());
        LeakReport report = run.report(KilobytesTestCase.class.getName() + ".keepsKilobytes");
        assertThat(report).namesHolder("KilobytesTestCase.held").namesClass("byte[]");
        List<LiveCount> course = report.evidence().classes().get(0).series();
        LiveCount first = course.get(0);
        LiveCount last = course.get(course.size() - 1);
        assertThat(course).hasSizeGreaterThan(5);
        assertThat((double) (last.instances() - first.instances()) / (last.iteration() - first.iteration()))
                .isBetween(0.99, 1.01);
        assertThat(report.evidence().sites().get(0).excerpt()).hasValueSatisfying(excerpt -> {
            assertThat(excerpt.file()).isEqualTo("src/test/java/io/github/junitleak/LeakTestConfirmationTests.java");
            assertThat(excerpt.lines().get(2).strip()).isEqualTo("held.add(new byte[4096]);");
        });
    }

    @Test
    void threadsThatNeverEndHaveTheirNamesTheirStackAndTheLineThatStartedThem() throws Exception {
        TestRun run =
                TestRun.reportingTo(reports).with("junitleak.confirm", "fork").of(PoolsTestCase.class);

        assertThat(run.failure())
                .hasMessageContaining("threads +1.00 per iteration")
                .hasMessageContaining("threads pool-*-thread-* do not end (+1 per iteration); started at LeakTestConf");
        assertThat(run.failure().toString())
                .contains(
                        "New threads",
                        "  pool-*-thread-*",
                        "    now at java.util.concurrent.LinkedBlockingQueue.take(");
        LeakReport report = run.report(PoolsTestCase.class.getName() + ".startsPools");
        assertThat(report.confirmation().orElseThrow().result()).isEqualTo(Confirmation.Result.REPRODUCED);
        assertThat(report.evidence().sites())
                .filteredOn(site -> site.className().equals("java.lang.Thread"))
                .first()
                .satisfies(site -> assertThat(site.frames().get(site.applicationFrame()))
                        .satisfies(frame -> {
                            assertThat(frame.className()).isEqualTo(PoolsTestCase.class.getName());
                            assertThat(frame.method()).isEqualTo("startsPools");
                        }));
    }

    @Test
    void theFreshJvmsRecordingLiesBesideTheReportUntilTheLeakIsGone() throws Exception {
        TestRun.reportingTo(reports).with("junitleak.confirm", "fork").of(KilobytesTestCase.class);
        String name = KilobytesTestCase.class.getName() + ".keepsKilobytes";

        assertThat(files())
                .containsExactlyInAnyOrder(name + ".json", name + ".html", name + ".jfr", name + ".confirmation.txt");
        assertThat(RecordingFile.readAllEvents(reports.resolve(name + ".jfr")))
                .filteredOn(event -> event.getEventType().getName().equals("jdk.OldObjectSample"))
                .hasSizeGreaterThan(900);
        assertThat(reports.resolve(name + ".html")).content().contains("<a href=\"" + name + ".jfr\">");

        TestRun.reportingTo(reports).with("junitleak.budget", "8 KiB").of(KilobytesTestCase.class);

        assertThat(files()).containsExactlyInAnyOrder(name + ".json", name + ".html");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"garbage, it wrote no report", "crash, it ended with exit code 42 and printed \"ends with crash\""})
    void whereTheFreshJvmBringsNothingTheFirstMeasurementDecides(String end, String why) throws Exception {
        System.setProperty("fixture.end", end);
        TestRun run;
        try {
            run = TestRun.reportingTo(reports).with("junitleak.confirm", "fork").of(EndingTestCase.class);
        } finally {
            System.clearProperty("fixture.end");
        }

        assertThat(run.failure().toString())
                .contains("leaks heap")
                .contains("The test was run again in a fresh JVM, but " + why + ".");
        Confirmation confirmation = run.report(EndingTestCase.class.getName() + ".ends")
                .confirmation()
                .orElseThrow();
        assertThat(confirmation.result()).isEqualTo(Confirmation.Result.FAILED);
        assertThat(reports.resolve(confirmation.output().orElseThrow()))
                .content()
                .contains("ends with " + end);
    }

    @Test
    void aCacheOfSoftReferencesIsSteadyAndSaysWhy() throws Exception {
        TestRun run =
                TestRun.reportingTo(reports).with("junitleak.confirm", "fork").of(SoftlyHeldTestCase.class);

        run.results().testEvents().assertStatistics(stats -> stats.succeeded(1));
        LeakReport report = run.report(SoftlyHeldTestCase.class.getName() + ".caches");
        assertThat(report).isSteady();
        assertThat(report.confirmation().orElseThrow().result()).isEqualTo(Confirmation.Result.SOFTLY_HELD);
        assertThat(report.confirmation().orElseThrow().recording()).isEmpty();
    }

    @Test
    void withoutAFreshJvmALeakIsExplainedByWhatThisOneSampled() throws Exception {
        TestRun run = TestRun.reportingTo(reports).of(KilobytesTestCase.class);

        assertThat(run.failure()).hasMessageContaining("KilobytesTestCase");
        LeakReport report = run.report(KilobytesTestCase.class.getName() + ".keepsKilobytes");
        assertThat(report.confirmation()).isEmpty();
        assertThat(report.evidence().sites()).isNotEmpty();
        assertThat(report.evidence().paths()).isNotEmpty();
    }

    @Test
    void withoutConfirmationALeakIsStillFoundAndSaysWhatIsMissing() {
        TestRun run =
                TestRun.reportingTo(reports).with("junitleak.confirm", "off").of(KilobytesTestCase.class);

        assertThat(run.failure().toString())
                .contains("leaks heap")
                .contains("Nothing was sampled, so sites and paths are missing;");
    }

    static class KilobytesTestCase {
        static final List<byte[]> held = new ArrayList<>();

        @LeakTest
        void keepsKilobytes() {
            held.add(new byte[4096]);
        }

        @AfterEach
        void release() {
            held.clear();
        }
    }

    static class PoolsTestCase {
        static final List<ExecutorService> POOLS = new ArrayList<>();

        @LeakTest(iterations = 60)
        void startsPools() throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            POOLS.add(pool);
            pool.submit(() -> {}).get();
        }

        @AfterEach
        void release() throws InterruptedException {
            for (ExecutorService pool : POOLS) {
                pool.shutdown();
                pool.awaitTermination(10, TimeUnit.SECONDS);
            }
            POOLS.clear();
        }
    }

    static class EndingTestCase {
        private static final List<byte[]> held = new ArrayList<>();

        @LeakTest
        void ends() throws IOException {
            if (FreshJvm.isThis()) {
                end(System.getProperty("fixture.end"));
            }
            held.add(new byte[4096]);
        }

        private static void end(String how) throws IOException {
            System.out.println("ends with " + how);
            if (how.equals("garbage")) {
                Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
                Files.writeString(temporary.resolveSibling("reports").resolve("report.json"), "{\"schema\": ");
            }
            Runtime.getRuntime().halt(how.equals("garbage") ? 0 : 42);
        }

        @AfterEach
        void release() {
            held.clear();
        }
    }

    static class SoftlyHeldTestCase {
        static final class Entry extends SoftReference<byte[]> {
            Entry(byte[] value, ReferenceQueue<byte[]> cleared) {
                super(value, cleared);
            }
        }

        private final Set<Object> cache = new HashSet<>();
        private final ReferenceQueue<byte[]> cleared = new ReferenceQueue<>();

        @LeakTest
        void caches() {
            for (Object entry = cleared.poll(); entry != null; entry = cleared.poll()) {
                cache.remove(entry);
            }
            cache.add(new Entry(new byte[8 * 1024], cleared));
        }
    }
}
