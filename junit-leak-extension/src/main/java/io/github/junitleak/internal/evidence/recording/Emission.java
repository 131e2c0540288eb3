package io.github.junitleak.internal.evidence.recording;

import io.github.junitleak.internal.evidence.path.Sample;
import java.time.Duration;
import java.util.List;

/**
 * What a recording says: what the sampler wrote when it stopped, and which threads were started in it.
 *
 * @param samples live objects that the measured iterations allocated, without those of the measurement itself
 * @param emitted live objects in all, whoever allocated them: close to the queue's size when the queue was full
 * @param canaries how many of the {@link Canaries} are among them
 * @param unread samples that were left out, since those before them have long paths
 * @param search how long the JVM searched for reference paths
 * @param threads who started those that live
 * @param foreign whether the recording holds events that {@link FlightRecording} does not enable
 */
record Emission(
        List<Sample> samples,
        int emitted,
        int canaries,
        int unread,
        Duration search,
        ThreadStarts threads,
        boolean foreign) {
    Emission {
        samples = List.copyOf(samples);
    }
}
