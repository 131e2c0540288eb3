package io.github.junitleak.internal.evidence.recording;

import static io.github.junitleak.model.TestPaths.root;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.evidence.path.AllocationStack;
import io.github.junitleak.internal.evidence.path.Explanation;
import io.github.junitleak.internal.evidence.path.Sample;
import io.github.junitleak.internal.evidence.path.SharedPath;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.Evidence.GrowingClass;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GapsTests {

    private static final ThreadStarts NO_THREADS = new ThreadStarts();
    private static final String FLAGS =
            "-XX:+UseG1GC -XX:-UseTLAB -XX:FlightRecorderOptions:old-object-queue-size=200000";
    private static final SamplingFlags DEFAULT = SamplingFlags.of("true", "", "false");
    private static final SamplingFlags EXACT = SamplingFlags.of("false", "old-object-queue-size=200000", "false");
    private static final GrowingClass ORDER = GrowingClass.of("com.example.Order", 1, 48);
    private static final AllocationStack STACK =
            AllocationStack.of(List.of(new Frame("com.example.OrderService", "place", 42)));
    private static final Sample SAMPLE =
            sampleOf("com.example.Order", STACK, Optional.of(new SharedPath(root("root"), List.of(), false)));

    @Test
    void thereAreNoneWhereEveryGrowingClassIsExplained() {
        assertThat(gaps(EXACT, emission(SAMPLE), ORDER)).isEmpty();
    }

    @Test
    void samplesOfTheDefaultFlagsAreNoCounts() {
        assertThat(gaps(DEFAULT, emission(SAMPLE, SAMPLE), ORDER))
                .containsExactly("The 2 samples were taken at the boundaries of allocation buffers (TLABs), so they are"
                        + " no counts, and other sites and paths may be missing; run with " + FLAGS
                        + " to sample every allocation.");
    }

    @Test
    void noSampleIsNotNoLeak() {
        assertThat(gaps(DEFAULT, emission(), ORDER))
                .containsExactly("jdk.OldObjectSample returned no object that the measured iterations allocated, which"
                        + " does not mean that nothing leaks: it samples at the boundaries of allocation buffers (TLABs)"
                        + " only, so small leaks have few samples or none; run with " + FLAGS
                        + " to sample every allocation.");
    }

    @Test
    void namesTheGrowingClassesWithoutSamples() {
        assertThat(gaps(
                        DEFAULT,
                        emission(SAMPLE),
                        ORDER,
                        growing("a.A"),
                        growing("a.B"),
                        growing("a.C"),
                        growing("a.D")))
                .containsExactly("jdk.OldObjectSample returned no object of a.A, a.B, a.C and 1 more (4 of 5 growing"
                        + " classes): it samples at the boundaries of allocation buffers (TLABs) only, so small leaks"
                        + " have few samples or none; run with " + FLAGS + " to sample every allocation.");
    }

    @Test
    void givesOtherReasonsWhereEveryAllocationIsSampled() {
        assertThat(gaps(EXACT, emission(SAMPLE), growing("a.A")))
                .containsExactly("jdk.OldObjectSample returned no object of a.A (1 of 1 growing class): it skips"
                        + " allocations while another thread is in the sampler, and it does not support every collector"
                        + " (not Serial and Parallel before JDK 20, not Shenandoah); run with -XX:+UseG1GC and let one"
                        + " thread do the work.");
    }

    @Test
    void namesTheFlagsThatSwitchTheSamplerOff() {
        assertThat(gaps(SamplingFlags.of("true", "", "true"), emission(), ORDER))
                .containsExactly("jdk.OldObjectSample returned no object that the measured iterations allocated, which"
                        + " does not mean that nothing leaks: -XX:+DisableExplicitGC keeps it from settling; remove that"
                        + " flag.");
        assertThat(gaps(SamplingFlags.of("true", "old-object-queue-size=0", "false"), emission(), ORDER))
                .containsExactly("jdk.OldObjectSample returned no object that the measured iterations allocated, which"
                        + " does not mean that nothing leaks: old-object-queue-size=0 switches it off; run with "
                        + FLAGS
                        + ".");
    }

    @Test
    void saysThatTheQueueWasFull() {
        assertThat(gaps(
                        DEFAULT,
                        new Emission(List.of(SAMPLE), 255, Canaries.COUNT, 0, Duration.ofMillis(20), NO_THREADS, false),
                        ORDER))
                .contains("The sampler's queue of 256 was full, so it dropped samples, small objects first; run"
                        + " with " + FLAGS + ".");
        assertThat(gaps(
                        EXACT,
                        new Emission(
                                List.of(SAMPLE), 199_999, Canaries.COUNT, 0, Duration.ofMillis(20), NO_THREADS, false),
                        ORDER))
                .containsExactly(
                        "The sampler's queue of 200000 was full, so it dropped samples, small objects first; run"
                                + " with a larger old-object-queue-size.");
        assertThat(gaps(
                        EXACT,
                        new Emission(
                                List.of(SAMPLE), 2900, Canaries.COUNT, 0, Duration.ofMillis(20), NO_THREADS, false),
                        ORDER))
                .isEmpty();
    }

    @Test
    void tellsSoftlyHeldObjectsFromASearchThatWasCutOff() {
        Sample unheld = sampleOf("com.example.Order", STACK, Optional.empty());

        assertThat(gaps(EXACT, emission(SAMPLE, unheld), ORDER))
                .containsExactly("1 of 2 samples have no reference path (com.example.Order): only soft or weak"
                        + " references seem to hold them, as a cache does that gives way when memory is short;"
                        + " -XX:SoftRefLRUPolicyMSPerMB=0 clears soft ones at every collection.");
        assertThat(gaps(
                        EXACT,
                        new Emission(
                                List.of(SAMPLE, unheld),
                                2,
                                Canaries.COUNT,
                                0,
                                Duration.ofMillis(2_999),
                                NO_THREADS,
                                false),
                        ORDER))
                .containsExactly("The search for reference paths was cut off after 3 s, so 1 of 2 samples have none; a"
                        + " smaller heap (-Xmx) or fewer iterations let it finish.");
    }

    @Test
    void saysThatACompilerHidTheField() {
        Sample compiled = sampleOf(
                "com.example.Order", STACK, Optional.of(new SharedPath(root("JIT compiler"), List.of(), false)));

        assertThat(gaps(EXACT, emission(SAMPLE, compiled), ORDER))
                .containsExactly(
                        "1 of 2 samples were reached through a JIT compiler, which holds constants only while it"
                                + " compiles, so the static field that holds them is unknown; run the test again.");
    }

    @Test
    void saysThatStacksAreMissingAndWhoSharesTheSampler() {
        Sample bare = sampleOf("com.example.Order", AllocationStack.of(List.of()), SAMPLE.path());
        Emission emission = emission(SAMPLE, bare);

        assertThat(new Gaps(EXACT, emission, emission.samples()).sentences(List.of(ORDER), List.of("default")))
                .containsExactly(
                        "1 of 2 samples have no allocation stack.",
                        "Another JFR recording (default) has jdk.OldObjectSample enabled and shares the sampler, so"
                                + " stacks and paths may be missing; run without it (-XX:StartFlightRecording, an agent"
                                + " or jcmd started it).");
    }

    @Test
    void speaksOnlyOfSamplesThatHaveToDoWithTheGrowth() {
        Sample unrelated = sampleOf("com.example.Unrelated", STACK, Optional.empty());

        assertThat(gaps(EXACT, emission(SAMPLE, unrelated), ORDER)).isEmpty();
    }

    @Test
    void canariesThatDoNotComeBackTellThatSamplesAreMissing() {
        assertThat(gaps(EXACT, new Emission(List.of(SAMPLE), 1, 57, 0, Duration.ZERO, NO_THREADS, false), ORDER))
                .containsExactly("The sampler returned 57 of 64 small live objects that were allocated to test it, so"
                        + " samples of the leak are missing, too: it skips allocations while another thread is in the"
                        + " sampler, and it does not support every collector (not Serial and Parallel before JDK 20,"
                        + " not Shenandoah); run with -XX:+UseG1GC and let one thread do the work.");
        assertThat(gaps(EXACT, new Emission(List.of(SAMPLE), 1, 58, 0, Duration.ZERO, NO_THREADS, false), ORDER))
                .isEmpty();
    }

    @Test
    void saysWhyThereIsNoRecording() {
        assertThat(Gaps.noJfr())
                .isEqualTo("Allocation sites and reference paths are unknown: this JVM has no module jdk.jfr; run the"
                        + " test on a JDK that has it.");
        assertThat(Gaps.notStarted(new IllegalStateException("no repository")))
                .isEqualTo("Allocation sites and reference paths are unknown: JFR did not start (IllegalStateException:"
                        + " no repository); -Xlog:jfr on the command line shows why.");
        assertThat(Gaps.notRead(new IOException()))
                .isEqualTo("Allocation sites and reference paths are unknown: the recording could not be read"
                        + " (IOException).");
    }

    private static List<String> gaps(SamplingFlags flags, Emission emission, GrowingClass... growing) {
        Explanation explanation = new Explanation(List.of(growing), emission.samples(), 1000);
        return new Gaps(flags, emission, explanation.samples()).sentences(List.of(growing), Collections.emptyList());
    }

    private static Emission emission(Sample... samples) {
        return new Emission(
                List.of(samples), samples.length, Canaries.COUNT, 0, Duration.ofMillis(20), NO_THREADS, false);
    }

    private static GrowingClass growing(String name) {
        return GrowingClass.of(name, 1, 16);
    }

    private static Sample sampleOf(String className, AllocationStack stack, Optional<SharedPath> path) {
        int links = path.map(held -> held.links().size()).orElse(0);
        return new Sample(className, stack, path, new long[links], true);
    }
}
