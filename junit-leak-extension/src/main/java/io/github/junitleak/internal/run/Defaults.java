package io.github.junitleak.internal.run;

import io.github.junitleak.model.Resource;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** Every default that is not derived from the body's own behaviour. */
final class Defaults {

    /** No growth at all: whoever tolerates some says how much. */
    static final double BUDGET = 0;

    /**
     * How long the body runs where no number of iterations is given; long enough for caches of usual size to fill, when
     * it is fast.
     */
    static final Duration TIME = Duration.ofSeconds(3);

    /** How long the body runs in a fresh JVM to explain a leak, if it is slow; every allocation is slower there. */
    static final Duration EVIDENCE_TIME = Duration.ofSeconds(4);

    /** Half of the leaks in the field are not heap. */
    static final Set<Resource> RESOURCES = EnumSet.allOf(Resource.class);

    /**
     * Bytes of heap or of direct memory over the iterations of {@link #TIME} that may pass as steady where readings
     * scatter too much to rule out less. Derived in {@code docs/statistics.md}.
     */
    static final double TOLERANCE = 32 * 1024;

    /** The same for what is counted one by one. */
    static double tolerance(Resource resource, double bytes) {
        return switch (resource) {
            case HEAP, DIRECT_MEMORY -> bytes;
            case THREADS, FILE_DESCRIPTORS -> 4;
            case CLASSES -> 16;
        };
    }

    private Defaults() {}
}
