package io.github.junitleak.internal.evidence.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;

/**
 * A running JFR recording with {@code jdk.OldObjectSample}, and the starts and ends of threads.
 *
 * <p>There is no event type of our own: the first use of a new one makes JFR's thread build metadata, which floods the
 * sampler's queue.
 */
final class FlightRecording implements AutoCloseable {
    /**
     * How long the JVM may stand still to search for paths. Never "infinity": arrays of millions of elements make the
     * search quadratic (JDK-8373490). Without a cutoff in its settings a recording gets no paths at all.
     */
    static final Duration CUTOFF = Duration.ofSeconds(3);

    /** How the names of this JVM's temporary files begin. */
    static final String TEMPORARY_FILES =
            "junit-leak-" + ProcessHandle.current().pid() + "-";

    /**
     * Free space that a file system must have before JFR writes to it, in bytes: where a write fails, JFR ends the JVM
     * ("An irrecoverable error in Jfr. Shutting down VM"). In memory JFR holds at most 10 MB, and adds names and
     * stacks.
     */
    private static final long ROOM = 64 << 20;

    private static final int MARKERS = 3;
    private static final long LARGEST_MARKER = 8 << 20;

    private final Recording recording = new Recording();
    private volatile Object sink = "";

    /**
     * Starts recording.
     *
     * @param exact whether every allocation is sampled. JFR may then write while it records, since an emission may
     *     outgrow the 10 MB that it holds in memory; in the JVM of the user's tests it must not, see {@link #ROOM}. And
     *     sampling begins with the measured phase: before, it would slow down the warm-up
     * @throws RuntimeException whatever JFR throws where it cannot start; nothing is left behind
     */
    FlightRecording(boolean exact) {
        try {
            recording.setName("junit-leak");
            recording.setToDisk(exact);
            if (!exact) {
                enable();
            }
            recording.enable(EmissionReader.THREAD_START).withStackTrace();
            recording.enable(EmissionReader.THREAD_END);
            recording.start();
        } catch (RuntimeException | Error e) {
            recording.close();
            throw e;
        }
    }

    private void enable() {
        recording.enable(EmissionReader.EVENT).withStackTrace().with("cutoff", CUTOFF.toMillis() + " ms");
    }

    /**
     * Samples from now on, with an empty queue: a sampler that nobody has on is destroyed ({@code LeakProfiler::stop}).
     * Where another recording shares it, what was sampled before stays.
     */
    void sample() {
        recording.disable(EmissionReader.EVENT);
        enable();
    }

    /** Names of other running recordings that have the event on; they share the sampler, and rule it. */
    List<String> others() {
        return FlightRecorder.getFlightRecorder().getRecordings().stream()
                .filter(other -> other.getId() != recording.getId())
                .filter(other -> other.getState() == RecordingState.RUNNING)
                .filter(other -> Boolean.parseBoolean(other.getSettings().get(EmissionReader.EVENT + "#enabled")))
                .map(Recording::getName)
                .toList();
    }

    /**
     * Stops recording, and writes {@code file}, which holds all live objects that were sampled.
     *
     * @throws IOException where there is no room, or the file cannot be written
     */
    void stop(Path file) throws IOException {
        JitCompiler.awaitRest();
        settle();
        requireRoom(file.toAbsolutePath().getParent());
        write(file);
    }

    static void requireRoom(Path directory) throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace();
        if (free < ROOM) {
            throw new IOException(
                    directory + " has " + (free >> 20) + " MiB free, must have " + (ROOM >> 20) + "; make room there");
        }
    }

    /** Leaves the recording stopped: reading while it runs is slow, see {@link EmissionReader}. */
    private void write(Path file) throws IOException {
        if (recording.isToDisk()) {
            // Before the dump, which would sample its own allocations.
            recording.stop();
            recording.dump(file);
        } else if (anotherWritesToDisk()) {
            // A stop then leaves what is in memory to the other.
            recording.dump(file);
            recording.stop();
        } else {
            recording.setDestination(file);
            recording.stop();
        }
    }

    private boolean anotherWritesToDisk() {
        return FlightRecorder.getFlightRecorder().getRecordings().stream()
                .anyMatch(other -> other.getId() != recording.getId()
                        && other.getState() == RecordingState.RUNNING
                        && other.isToDisk());
    }

    /** Drops the event first: with it, closing would search the heap for paths that nobody reads. */
    @Override
    public void close() {
        if (recording.getState() == RecordingState.RUNNING) {
            recording.disable(EmissionReader.EVENT);
        }
        recording.close();
    }

    /**
     * Makes the newest survivors eligible. The sampler writes only objects that are older than its last sweep, and
     * sweeps only when a collection cleared a sample ({@code ObjectSample::is_alive_and_older_than}): let a sample die,
     * and collect again. The sample is large, since a full queue rejects small ones; and there are several, since the
     * sampler skips an allocation while another thread is in it. Each may take the place of another sample.
     */
    private void settle() {
        System.gc();
        for (int i = 0; i < MARKERS; i++) {
            sink = new byte[markerSize()];
        }
        sink = "";
        System.gc();
    }

    /** Large, yet far from filling the heap of a test that leaks. */
    private static int markerSize() {
        Runtime jvm = Runtime.getRuntime();
        long available = jvm.maxMemory() - jvm.totalMemory() + jvm.freeMemory();
        return (int) Math.min(LARGEST_MARKER, available / 8);
    }
}
