package io.github.junitleak;

import io.github.junitleak.internal.run.LeakRun;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.Resource;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The settings of a plan and their rules; a message is the rule alone, its caller knows where the value stood.
 * Immutable.
 */
record PlanBuilder(
        OptionalInt iterations, OptionalInt warmup, Duration time, double heapBudget, Set<Resource> resources) {

    static PlanBuilder defaults() {
        return new PlanBuilder(
                OptionalInt.empty(), OptionalInt.empty(), Defaults.TIME, Defaults.BUDGET, Defaults.RESOURCES);
    }

    PlanBuilder iterations(int value) {
        require(
                value >= LeakRun.LEAST_ITERATIONS,
                "iterations is " + value + ", must be at least " + LeakRun.LEAST_ITERATIONS
                        + " for the checkpoints that a verdict needs");
        return new PlanBuilder(OptionalInt.of(value), warmup, time, heapBudget, resources);
    }

    PlanBuilder warmup(int value) {
        require(value >= 0, "warmup is " + value + ", must be at least 0");
        return new PlanBuilder(iterations, OptionalInt.of(value), time, heapBudget, resources);
    }

    PlanBuilder time(Duration value) {
        require(!value.isNegative() && !value.isZero(), "time is " + value.toMillis() + " ms, must be more than 0");
        return new PlanBuilder(iterations, warmup, value, heapBudget, resources);
    }

    PlanBuilder budget(double bytes) {
        return new PlanBuilder(iterations, warmup, time, bytes, resources);
    }

    PlanBuilder resources(Collection<Resource> values) {
        require(!values.isEmpty(), "resources is empty, must name at least one");
        return new PlanBuilder(iterations, warmup, time, heapBudget, EnumSet.copyOf(values));
    }

    /** For a JVM that is slow because it samples every allocation, and must show what leaks rather than how much. */
    PlanBuilder forEvidence() {
        return new PlanBuilder(OptionalInt.empty(), OptionalInt.empty(), Defaults.EVIDENCE_TIME, heapBudget, resources);
    }

    Plan build() {
        Map<Resource, Double> budgets = new EnumMap<>(Resource.class);
        resources.forEach(resource -> budgets.put(resource, resource == Resource.HEAP ? heapBudget : Defaults.BUDGET));
        return new Plan(iterations, warmup, time, budgets);
    }

    private static void require(boolean rule, String message) {
        if (!rule) {
            throw new IllegalArgumentException(message);
        }
    }
}
