package io.github.junitleak.internal.evidence.recording;

import java.time.Instant;

/**
 * Nanoseconds since the epoch, good until 2262: a moment as a primitive, since stored objects would count as a leak.
 */
final class EpochNanos {
    private EpochNanos() {}

    static long of(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }
}
