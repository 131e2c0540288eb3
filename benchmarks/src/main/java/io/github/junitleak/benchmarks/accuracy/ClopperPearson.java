package io.github.junitleak.benchmarks.accuracy;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * Exact bound of a rate from a count (Clopper and Pearson 1934): valid for the smallest of counts, zero included, where
 * approximations say nothing.
 */
final class ClopperPearson {

    private ClopperPearson() {}

    /** The rate above which {@code events} or fewer in {@code runs} would have a chance of 5 % at most. */
    static double upper95(int events, int runs) {
        return events == runs
                ? 1
                : new BetaDistribution(events + 1.0, runs - events).inverseCumulativeProbability(0.95);
    }
}
