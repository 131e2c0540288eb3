package io.github.junitleak.benchmarks.accuracy;

import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What is right for a case.
 *
 * @param growth resources that leak, each with its growth per iteration (known by construction or measured by others);
 *     empty for a clean body
 * @param right outcomes that are right
 */
record Expectation(Map<Resource, Double> growth, Set<Outcome> right) {

    Expectation {
        EnumMap<Resource, Double> sorted = new EnumMap<>(Resource.class);
        sorted.putAll(growth);
        growth = Collections.unmodifiableMap(sorted);
        right = Set.copyOf(right);
    }

    static Expectation leak(Resource resource, double perIteration) {
        return leak(Map.of(resource, perIteration));
    }

    static Expectation leak(Map<Resource, Double> growth) {
        return new Expectation(growth, Set.of(Outcome.FOUND));
    }

    /** A leak that only its name knows from a cache: it must not be steady. */
    static Expectation notSteady(Resource resource, double perIteration) {
        return new Expectation(Map.of(resource, perIteration), Set.of(Outcome.FOUND, Outcome.INCONCLUSIVE));
    }

    static Expectation steady() {
        return new Expectation(Map.of(), Set.of(Outcome.STEADY));
    }

    /** For growth that is real but no leak of the body: whoever cannot rule that out must say so and not accuse it. */
    static Expectation notAccused() {
        return new Expectation(Map.of(), Set.of(Outcome.STEADY, Outcome.INCONCLUSIVE));
    }

    boolean leaks() {
        return !growth.isEmpty();
    }

    boolean isRight(Outcome outcome) {
        return right.contains(outcome);
    }

    Outcome judge(LeakReport report) {
        boolean accused = leaks()
                ? report.measured(Verdict.LEAKING).stream().anyMatch(finding -> growth.containsKey(finding.resource()))
                : report.verdict() == Verdict.LEAKING;
        if (accused) {
            return leaks() ? Outcome.FOUND : Outcome.FALSE_ALARM;
        }
        if (report.verdict() == Verdict.INCONCLUSIVE) {
            return Outcome.INCONCLUSIVE;
        }
        return leaks() ? Outcome.MISSED : Outcome.STEADY;
    }
}
