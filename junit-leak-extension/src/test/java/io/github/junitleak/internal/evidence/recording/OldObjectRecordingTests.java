package io.github.junitleak.internal.evidence.recording;

import static io.github.junitleak.model.TestPaths.root;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.Leaks;
import com.example.Wide;
import io.github.junitleak.internal.view.References;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferencePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Configuration;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the JVM's default flags, so that leaks of 10 KiB per iteration have some samples and nothing can be counted. */
class OldObjectRecordingTests {
    private static final List<GrowingClass> GROWING = List.of(GrowingClass.of("byte[]", 1, 10 * 1024 + 16));
    private static final Evidence COUNTED = Evidence.counted(GROWING, List.of(), List.of());

    @AfterEach
    void leavesNothingBehind() throws IOException {
        Leaks.clear();
        Wide.clear();
        assertThat(FlightRecorder.getFlightRecorder().getRecordings()).isEmpty();
        assertThat(ownTemporaryFiles()).isEmpty();
    }

    @Test
    void namesTheStaticFieldAndTheLineOfALeak() {
        Evidence evidence = explain(Leaks::cache);

        assertThat(evidence.classes()).isEqualTo(GROWING);
        AllocationSite site = evidence.sites().get(0);
        assertThat(site.className()).isEqualTo("byte[]");
        assertThat(site.frames()).hasSize(1);
        assertThat(site.frames().get(0).className()).isEqualTo("com.example.Leaks");
        assertThat(site.frames().get(0).method()).isEqualTo("cache");
        assertThat(site.frames().get(0).line()).isPositive();
        ReferencePath path = evidence.paths().get(0);
        assertThat(path.className()).isEqualTo("byte[]");
        assertThat(path.root()).isEqualTo(root("class com.example.Leaks (static field)"));
        assertThat(path.links()).first().matches(Link::isStatic);
        assertThat(words(path))
                .containsExactly(
                        "com.example.Leaks.CACHE",
                        "java.util.HashMap.table",
                        "java.util.HashMap$Node[][*]",
                        "java.util.HashMap$Node.value");
    }

    @Test
    void bringsNothingBackOfABoundedBuffer() {
        Deque<byte[]> window = Leaks.window();

        Evidence evidence = explain(i -> Leaks.bounded(window));

        // At most the buffer's ten entries.
        assertThat(evidence.sites()).extracting(AllocationSite::samples).allMatch(samples -> samples <= 11);
    }

    @Test
    void leavesOutWhatWasAllocatedBeforeAndAfterTheMeasuredIterations() {
        try (OldObjectRecording recording = OldObjectRecording.start()) {
            leak(Leaks::cache);
            recording.measuredPhaseBegins();
            recording.measuredPhaseEnds();
            leak(i -> Leaks.register());

            Evidence evidence = recording.explain(COUNTED, 1);

            assertThat(evidence.sites()).isEmpty();
            assertThat(evidence.paths()).isEmpty();
            assertThat(evidence.gaps()).isNotEmpty().first().asString().contains("does not mean that nothing leaks");
        }
    }

    @Test
    void countsEverythingWhereNoPhaseIsMarked() {
        try (OldObjectRecording recording = OldObjectRecording.start()) {
            leak(Leaks::cache);

            assertThat(recording.explain(COUNTED, 1).paths()).isNotEmpty();
        }
    }

    @Test
    void namesTheFieldOfAnObjectThatAStaticFieldHolds() {
        assertThat(words(explain(i -> Leaks.register()).paths().get(0)))
                .containsExactly(
                        "com.example.Leaks.REGISTRY",
                        "com.example.Leaks$Registry.entries",
                        "java.util.ArrayDeque.elements",
                        "java.lang.Object[][*]");
    }

    @Test
    void namesTheFieldThatTheJvmMistakesForAStaticOne() {
        Wide wide = new Wide();

        assertThat(words(explain(i -> wide.hold()).paths().get(0))).contains("com.example.Wide.held");
    }

    @Test
    void namesTheStaticFieldThatTheJvmMistakesForAnother() {
        assertThat(words(explain(i -> Wide.holdStatically()).paths().get(0)))
                .containsExactly(
                        "com.example.Wide$Mirror.HELD", "java.util.ArrayDeque.elements", "java.lang.Object[][*]");
    }

    @Test
    void namesTheThreadOfAThreadLocal() {
        ReferencePath path = explain(i -> Leaks.remember()).paths().get(0);

        assertThat(path.root())
                .isEqualTo(
                        root("ThreadLocal of thread \"" + Thread.currentThread().getName() + "\""));
        assertThat(words(path))
                .containsExactly(
                        "java.lang.Thread.threadLocals",
                        "java.lang.ThreadLocal$ThreadLocalMap.table",
                        "java.lang.ThreadLocal$ThreadLocalMap$Entry[][*]",
                        "java.lang.ThreadLocal$ThreadLocalMap$Entry.value",
                        "java.util.ArrayList.elementData",
                        "java.lang.Object[][*]");
    }

    @Test
    void collapsesALinkedListOfThousands() {
        ReferencePath path = explain(i -> Leaks.append()).paths().get(0);

        assertThat(words(path))
                .containsExactly(
                        "com.example.Leaks.head", "com.example.Leaks$Node.next", "com.example.Leaks$Node.payload");
        assertThat(path.links()).anyMatch(link -> link.skipped() > 0);
    }

    @Test
    void findsTheSameFingerprintsAgain() {
        Evidence first = explain(Leaks::cache);
        Leaks.clear();
        Evidence second = explain(Leaks::cache);

        assertThat(first.sites().get(0).fingerprint())
                .isEqualTo(second.sites().get(0).fingerprint());
        assertThat(first.paths().get(0).fingerprint())
                .isEqualTo(second.paths().get(0).fingerprint());
    }

    @Test
    void namesTheRecordingThatSharesTheSampler() {
        try (Recording other = new Recording()) {
            other.setName("profiling");
            other.enable(EmissionReader.EVENT);
            other.start();

            assertThat(explain(Leaks::cache).gaps())
                    .anyMatch(gap -> gap.startsWith("Another JFR recording (profiling)"));
        }
        assertThat(explain(Leaks::cache).gaps()).noneMatch(gap -> gap.startsWith("Another JFR recording"));
    }

    @Test
    void explainsOnlyWhileItRuns() {
        OldObjectRecording recording = OldObjectRecording.start();
        recording.close();
        recording.close();

        assertThat(recording.explain(COUNTED, 1).gaps())
                .singleElement()
                .asString()
                .startsWith("Allocation sites and reference paths are unknown: the recording could not be read");
    }

    @Test
    void doesNotLeakWhenStartedAndClosedAgainAndAgain() {
        OldObjectRecording.start().close(); // JFR keeps its own threads from the first recording on
        Set<String> threads = threads();

        for (int i = 0; i < 50; i++) {
            OldObjectRecording.start().close();
        }

        assertThat(threads()).isSubsetOf(threads);
        assertThat(FlightRecorder.getFlightRecorder().getRecordings()).isEmpty();
    }

    /** JFR ends the whole JVM where it cannot write to its disk (see {@link FullDiskTests}). */
    @Test
    void recordsInMemory() {
        OldObjectRecording recording = OldObjectRecording.start();
        List<Recording> running = FlightRecorder.getFlightRecorder().getRecordings();
        recording.close();

        assertThat(running).singleElement().matches(each -> !each.isToDisk());
    }

    @Test
    void readsSamplesBesideARecordingThatWritesToDisk() {
        try (Recording other = new Recording()) {
            other.setName("profiling");
            other.setToDisk(true);
            other.enable("jdk.GarbageCollection");
            other.start();

            assertThat(explain(Leaks::cache).paths()).isNotEmpty();
        }
    }

    @Test
    void keepsARecordingOfItsOwnEvents(@TempDir Path directory) {
        Path kept = directory.resolve("kept.jfr");

        Evidence evidence = explain(Leaks::cache, kept);

        assertThat(kept).isNotEmptyFile();
        assertThat(evidence.gaps()).noneMatch(gap -> gap.contains("not kept"));
    }

    /** Such a recording may hold the environment and the system properties, with whatever secrets they have. */
    @Test
    void doesNotKeepWhatAnotherRecordingAdded(@TempDir Path directory) throws Exception {
        Path kept = directory.resolve("kept.jfr");
        Evidence evidence;
        try (Recording other = new Recording(Configuration.getConfiguration("default"))) {
            other.start();
            evidence = explain(Leaks::cache, kept);
        }

        assertThat(kept).doesNotExist();
        assertThat(evidence.paths()).isNotEmpty();
        assertThat(evidence.gaps())
                .contains("The recording was not kept: another recording ran beside it, so it holds more than the"
                        + " events that explain a leak.");
    }

    private static Evidence explain(IntConsumer body) {
        try (OldObjectRecording recording = OldObjectRecording.start()) {
            recording.measuredPhaseBegins();
            leak(body);
            recording.measuredPhaseEnds();
            return recording.explain(COUNTED, 1);
        }
    }

    private static Evidence explain(IntConsumer body, Path kept) {
        try (OldObjectRecording recording = OldObjectRecording.start()) {
            recording.measuredPhaseBegins();
            leak(body);
            recording.measuredPhaseEnds();
            assertThat(recording.keep(new KeptRecording(kept))).isEmpty();
        }
        return new KeptRecording(kept).explain(COUNTED, 1).evidence();
    }

    private static void leak(IntConsumer body) {
        for (int i = 0; i < 2000; i++) {
            body.accept(i);
        }
    }

    private static List<String> words(ReferencePath path) {
        return path.links().stream()
                .map(link -> link.owner() + References.reference(link).replace("static ", ""))
                .toList();
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toSet());
    }

    private static List<Path> ownTemporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(FlightRecording.TEMPORARY_FILES))
                    .toList();
        }
    }
}
