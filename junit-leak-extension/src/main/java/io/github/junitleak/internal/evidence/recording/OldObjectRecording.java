package io.github.junitleak.internal.evidence.recording;

import io.github.junitleak.internal.evidence.hint.Hints;
import io.github.junitleak.model.Evidence;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A JFR recording of {@code jdk.OldObjectSample} around the measured iterations, which explains a growth that was found
 * by other means.
 *
 * <p>Limits: with the JVM's default flags the event is a sample of at most 256 objects, taken where a thread's
 * allocation buffer ends. It finds leaks of about 1 KiB per iteration over a thousand iterations, and returned nothing
 * for 64 bytes per iteration. Only with {@link SamplingFlags#EXACT} on the command line does every surviving object
 * come back, and then only if one thread allocates at a time. So a missing sample is never read as a missing leak:
 * {@link Evidence#gaps()} says what is missing and why.
 *
 * <p>While it runs, it allocates nothing per iteration and starts no thread beyond JFR's own. Starting and explaining
 * each cost two full collections. Not safe for use by several threads.
 */
public final class OldObjectRecording implements AutoCloseable {
    private final Optional<FlightRecording> recording;
    private final List<String> obstacles;
    private final Canaries canaries = new Canaries();
    private long begin = Long.MIN_VALUE;
    private long end = Long.MAX_VALUE;

    private OldObjectRecording(Optional<FlightRecording> recording, List<String> obstacles) {
        this.recording = recording;
        this.obstacles = obstacles;
    }

    /**
     * Starts to record; where that is impossible, {@link #explain} says why. Never throws.
     *
     * <p>Not with ZGC: on JDK 17 every object with a cleaner stays as long as any recording runs, which would be a
     * false leak; the generational one keeps what is sampled until its old generation is collected (JDK-8375615), so
     * that the JDK itself has switched the event off there (JDK-8382740).
     */
    public static OldObjectRecording start() {
        if (ModuleLayer.boot().findModule("jdk.jfr").isEmpty()) {
            return new OldObjectRecording(Optional.empty(), List.of(Gaps.noJfr()));
        }
        if (SamplingFlags.keepDeadSamplesAlive()) {
            return new OldObjectRecording(Optional.empty(), List.of(Gaps.zgc()));
        }
        try {
            return new OldObjectRecording(
                    Optional.of(new FlightRecording(SamplingFlags.ofThisJvm().exact())), List.of());
        } catch (RuntimeException | LinkageError | InternalError e) {
            return new OldObjectRecording(Optional.empty(), List.of(Gaps.notStarted(e)));
        }
    }

    /** Records nothing; {@link #explain} says so. */
    public static OldObjectRecording off() {
        return new OldObjectRecording(Optional.empty(), List.of(Gaps.off()));
    }

    /** From now on allocated objects count; without this call all do. */
    public void measuredPhaseBegins() {
        recording.ifPresent(FlightRecording::sample);
        canaries.allocateFirstHalf();
        begin = EpochNanos.of(Instant.now());
    }

    /** From now on allocated objects do not count any more. */
    public void measuredPhaseEnds() {
        end = EpochNanos.of(Instant.now());
        canaries.allocateSecondHalf();
    }

    /**
     * Stops recording and explains the growth, at the cost of two full collections, up to a second's wait for the
     * compiler, a search through the heap that stops the JVM for at most 3 seconds, and a temporary file. To be called
     * once, when the body has returned: what its frames hold would be shown as held by them.
     *
     * @param counted growing classes (Java names, most important first) and what became more of other resources
     * @param iterations in the measured phase, at least 1
     * @return as {@link KeptRecording.Explained} says
     */
    public Evidence explain(Evidence counted, long iterations) {
        if (recording.isEmpty()) {
            return Hints.added(counted.withMoreGaps(obstacles));
        }
        try {
            Path file = Files.createTempFile(FlightRecording.TEMPORARY_FILES, ".jfr");
            try {
                return new KeptRecording(file)
                        .explain(counted, iterations, stop(file), false)
                        .evidence();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // Whoever leaks may have little memory left; the verdict stands without its explanation.
            return Hints.added(counted.withMoreGaps(List.of(Gaps.notRead(e))));
        }
    }

    /**
     * Stops recording and keeps the file, at the same cost but for reading it.
     *
     * @return why there is none; empty where there is
     */
    public List<String> keep(KeptRecording kept) {
        if (recording.isEmpty()) {
            return obstacles;
        }
        try {
            kept.keep(stop(kept.file()));
            return List.of();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return List.of(Gaps.notRead(e));
        }
    }

    private Session stop(Path file) throws IOException {
        try (FlightRecording stopped = recording.orElseThrow()) {
            Session session = new Session(begin, end, SamplingFlags.ofThisJvm(), stopped.others());
            stopped.stop(file);
            Reference.reachabilityFence(canaries);
            return session;
        }
    }

    /**
     * Stops and discards; leaves no recording and no file. May be called more than once, and after {@link #explain}.
     */
    @Override
    public void close() {
        recording.ifPresent(FlightRecording::close);
    }
}
