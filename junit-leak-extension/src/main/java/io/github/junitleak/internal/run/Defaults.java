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
     * Growth over a run of {@link #TIME} that may pass as steady where readings scatter too much to rule out less: 32
     * KiB, 4 threads or descriptors, 16 classes. Derived in {@code docs/statistics.md}.
     */
    static double tolerance(Resource resource) {
        return switch (resource) {
            case HEAP, DIRECT_MEMORY -> 32 * 1024;
            case THREADS, FILE_DESCRIPTORS -> 4;
            case CLASSES -> 16;
        };
    }

    private Defaults() {}
}
