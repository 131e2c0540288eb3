package io.github.junitleak.internal.confirm;

import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Finding.Growth;
import io.github.junitleak.model.Finding.Measured;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Verdict;

/** How many iterations show a leak again: as many as its explanation needs, and no more. */
final class Enough {

    /** Classes that grow most, of which each is to be sampled. */
    private static final int CLASSES = 10;

    /** Samples of each of them. */
    private static final int SAMPLES = 100;

    /** Bytes that a run must gain to stand out from what the JVM itself gains meanwhile. */
    private static final int BYTES = 16 << 10;

    /** Threads, descriptors or classes that a run must gain for the same. */
    private static final int THINGS = 20;

    private static final int LEAST = 100;
    private static final int MOST = 1000;

    private Enough() {}

    /** @param leaking with its growing classes */
    static int iterations(LeakReport leaking) {
        double needed = LEAST;
        for (Measured finding : leaking.measured(Verdict.LEAKING)) {
            double growth = finding.growth().map(Growth::perIteration).orElse(0.0);
            boolean counted = finding.resource() != Resource.HEAP && finding.resource() != Resource.DIRECT_MEMORY;
            needed = Math.max(needed, (counted ? THINGS : BYTES) / growth);
        }
        for (GrowingClass grown :
                leaking.evidence().classes().stream().limit(CLASSES).toList()) {
            // Of one that grows in place there is nothing to sample.
            if (grown.instancesPerIteration() > 0) {
                needed = Math.max(needed, SAMPLES / grown.instancesPerIteration());
            }
        }
        return (int) Math.min(MOST, needed);
    }
}
