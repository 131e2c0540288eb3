package io.github.junitleak.internal.evidence.recording;

import io.github.junitleak.internal.evidence.path.Explanation;
import io.github.junitleak.internal.evidence.path.Sample;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Evidence.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the samples do not show, and how to get it: whole sentences, the most important first.
 *
 * <p>A missing sample never means that nothing leaks; each sentence about one says why it may be missing.
 */
final class Gaps {
    private static final String NOTHING_KNOWN = "Allocation sites and reference paths are unknown: ";

    private static final int NAMED = 3;

    /** Nine of ten canaries must come back: the markers that let the samples settle may take the place of some. */
    private static final int CANARIES_BACK = 9;

    private static final int CANARIES_OF = 10;

    private final SamplingFlags flags;
    private final Emission emission;
    private final List<Sample> explaining;
    private final List<String> sentences = new ArrayList<>();

    /**
     * Of samples that were read.
     *
     * @param explaining those of the emission's samples that have to do with the growth
     */
    Gaps(SamplingFlags flags, Emission emission, List<Sample> explaining) {
        this.flags = flags;
        this.emission = emission;
        this.explaining = explaining;
    }

    static String off() {
        return "Nothing was sampled, so sites and paths are missing; set junitleak.confirm to fork to see them.";
    }

    static String noJfr() {
        return NOTHING_KNOWN + "this JVM has no module jdk.jfr; run the test on a JDK that has it.";
    }

    static String zgc() {
        return NOTHING_KNOWN
                + "with ZGC a JFR recording keeps dead objects alive (JDK-8375615), so none was made; set junitleak.confirm"
                + " to fork, or run the test with -XX:+UseG1GC.";
    }

    static String notStarted(Throwable reason) {
        return NOTHING_KNOWN + "JFR did not start (" + words(reason) + "); -Xlog:jfr on the command line shows why.";
    }

    static String notRead(Throwable reason) {
        return NOTHING_KNOWN + "the recording could not be read (" + words(reason) + ").";
    }

    static String notKept() {
        return "The recording was not kept: another recording ran beside it, so it holds more than the events that explain"
                + " a leak.";
    }

    /**
     * All gaps.
     *
     * @param growing the growing classes that are asked about
     * @param otherRecordings names of recordings that share the sampler
     */
    List<String> sentences(List<GrowingClass> growing, List<String> otherRecordings) {
        if (emission.samples().isEmpty()) {
            noSamples();
        } else {
            missingClasses(growing);
        }
        fullQueue();
        missedCanaries();
        unread();
        missingPaths();
        compilersPaths();
        missingStacks();
        sharedSampler(otherRecordings);
        return List.copyOf(sentences);
    }

    private void noSamples() {
        add(
                "jdk.OldObjectSample returned no object that the measured iterations allocated, which does not mean that"
                        + " nothing leaks: %s",
                whySamplesAreMissing());
    }

    private void missingClasses(List<GrowingClass> growing) {
        Set<String> sampled = explaining.stream().map(Sample::className).collect(Collectors.toSet());
        List<String> missing = growing.stream()
                .map(GrowingClass::name)
                .filter(name -> !sampled.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            add(
                    "jdk.OldObjectSample returned no object of %s (%d of %d growing %s): %s",
                    named(missing),
                    missing.size(),
                    growing.size(),
                    growing.size() == 1 ? "class" : "classes",
                    whySamplesAreMissing());
        } else if (!flags.exact()) {
            add(
                    "The %d samples were taken at the boundaries of allocation buffers (TLABs), so they are no counts, and"
                            + " other sites and paths may be missing; run with %s to sample every allocation.",
                    explaining.size(), exactFlags());
        }
    }

    private String whySamplesAreMissing() {
        if (!flags.explicitGc()) {
            return "-XX:+DisableExplicitGC keeps it from settling; remove that flag.";
        }
        if (flags.queueSize() == 0) {
            return "old-object-queue-size=0 switches it off; run with " + exactFlags() + ".";
        }
        if (!flags.exact()) {
            return "it samples at the boundaries of allocation buffers (TLABs) only, so small leaks have few samples or"
                    + " none; run with " + exactFlags() + " to sample every allocation.";
        }
        return whyExactSamplesAreMissing();
    }

    private static String whyExactSamplesAreMissing() {
        return "it skips allocations while another thread is in the sampler, and it does not support every collector"
                + " (not Serial and Parallel before JDK 20, not Shenandoah); run with -XX:+UseG1GC and let one thread"
                + " do the work.";
    }

    /** Of exact sampling only: with the default flags few come back, and a sentence says so already. */
    private void missedCanaries() {
        if (flags.exact() && emission.canaries() * CANARIES_OF < Canaries.COUNT * CANARIES_BACK) {
            add(
                    "The sampler returned %d of %d small live objects that were allocated to test it, so samples of the"
                            + " leak are missing, too: %s",
                    emission.canaries(), Canaries.COUNT, whyExactSamplesAreMissing());
        }
    }

    private void fullQueue() {
        // Samples that are younger than the last sweep are not written, so a full queue brings a few less than its
        // size.
        if (flags.queueSize() > 0 && emission.emitted() >= flags.queueSize() - flags.queueSize() / 10) {
            add(
                    "The sampler's queue of %d was full, so it dropped samples, small objects first; run with %s.",
                    flags.queueSize(), flags.exact() ? "a larger old-object-queue-size" : exactFlags());
        }
    }

    private void unread() {
        if (emission.unread() > 0) {
            add(
                    "Only %d of %d samples were read, as their reference paths are long.",
                    emission.samples().size(), emission.samples().size() + emission.unread());
        }
    }

    /** Whether most samples are known to be held by soft or weak references only. */
    boolean areMostUnheld() {
        return !isCutOff() && 2 * unheld().size() > explaining.size();
    }

    private boolean isCutOff() {
        return emission.search().toMillis() >= FlightRecording.CUTOFF.toMillis() * 9 / 10;
    }

    private List<String> unheld() {
        return explaining.stream()
                .filter(sample -> sample.path().isEmpty())
                .map(Sample::className)
                .toList();
    }

    private void missingPaths() {
        List<String> unheld = unheld();
        if (isCutOff() && !unheld.isEmpty()) {
            add(
                    "The search for reference paths was cut off after %d s, so %d of %d samples have none; a smaller heap"
                            + " (-Xmx) or fewer iterations let it finish.",
                    FlightRecording.CUTOFF.toSeconds(), unheld.size(), explaining.size());
        } else if (Explanation.isFrequent(unheld.size(), explaining.size()) && !unheld.isEmpty()) {
            add(
                    "%d of %d samples have no reference path (%s): only soft or weak references seem to hold them, as a"
                            + " cache does that gives way when memory is short; -XX:SoftRefLRUPolicyMSPerMB=0 clears soft"
                            + " ones at every collection.",
                    unheld.size(),
                    explaining.size(),
                    named(unheld.stream().distinct().sorted().toList()));
        }
    }

    private void compilersPaths() {
        long compilers = explaining.stream()
                .filter(sample -> sample.path()
                        .filter(path -> path.root().kind() == Root.Kind.JIT_COMPILER)
                        .isPresent())
                .count();
        if (compilers > 0) {
            add(
                    "%d of %d samples were reached through a JIT compiler, which holds constants only while it compiles,"
                            + " so the static field that holds them is unknown; run the test again.",
                    compilers, explaining.size());
        }
    }

    private void missingStacks() {
        long missing = explaining.stream()
                .filter(sample -> sample.stack().frames().isEmpty())
                .count();
        if (missing > 0) {
            add("%d of %d samples have no allocation stack.", missing, explaining.size());
        }
    }

    private void sharedSampler(List<String> otherRecordings) {
        if (!otherRecordings.isEmpty()) {
            add(
                    "Another JFR recording (%s) has jdk.OldObjectSample enabled and shares the sampler, so stacks and paths"
                            + " may be missing; run without it (-XX:StartFlightRecording, an agent or jcmd started it).",
                    named(otherRecordings));
        }
    }

    private void add(String sentence, Object... arguments) {
        sentences.add(String.format(Locale.ROOT, sentence, arguments));
    }

    private static String exactFlags() {
        return String.join(" ", SamplingFlags.EXACT);
    }

    private static String named(List<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() <= NAMED ? first : first + " and " + (names.size() - NAMED) + " more";
    }

    private static String words(Throwable reason) {
        return reason.getMessage() == null
                ? reason.getClass().getSimpleName()
                : reason.getClass().getSimpleName() + ": " + reason.getMessage();
    }
}
