package io.github.junitleak.internal.run;

import io.github.junitleak.model.Plan;
import io.github.junitleak.model.Resource;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The settings of a plan and their rules; a message is the rule alone, its caller knows where the value stood.
 * Immutable.
 */
public record PlanBuilder(
        OptionalInt iterations,
        OptionalInt warmup,
        Duration time,
        Map<Resource, Double> budgets,
        Set<Resource> resources,
        double tolerance) {

    /**
     * Fewest measured iterations that a plan may ask for: enough for five batches, none shorter than the one before.
     */
    public static final int LEAST_ITERATIONS = 12;

    public PlanBuilder {
        budgets = Map.copyOf(budgets);
    }

    public static PlanBuilder defaults() {
        return new PlanBuilder(
                OptionalInt.empty(),
                OptionalInt.empty(),
                Defaults.TIME,
                Map.of(),
                Defaults.RESOURCES,
                Defaults.TOLERANCE);
    }

    public PlanBuilder iterations(int value) {
        require(
                value >= PlanBuilder.LEAST_ITERATIONS,
                "iterations is " + value + ", must be at least " + PlanBuilder.LEAST_ITERATIONS
                        + " for the checkpoints that a verdict needs");
        return new PlanBuilder(OptionalInt.of(value), warmup, time, budgets, resources, tolerance);
    }

    public PlanBuilder warmup(int value) {
        require(value >= 0, "warmup is " + value + ", must be at least 0");
        return new PlanBuilder(iterations, OptionalInt.of(value), time, budgets, resources, tolerance);
    }

    public PlanBuilder time(Duration value) {
        require(!value.isNegative() && !value.isZero(), "time is " + value.toMillis() + " ms, must be more than 0");
        return new PlanBuilder(iterations, warmup, value, budgets, resources, tolerance);
    }

    /** @param text growth per iteration that is allowed, as {@link Resource#parse} reads it */
    public PlanBuilder budget(Resource resource, String text) {
        Map<Resource, Double> changed = new HashMap<>(budgets);
        try {
            changed.put(resource, resource.parse(text));
        } catch (IllegalArgumentException e) {
            String subject = resource == Resource.HEAP ? "budget" : "budget of " + resource;
            throw new IllegalArgumentException(subject + " is \"" + text + "\", " + e.getMessage(), e);
        }
        return new PlanBuilder(iterations, warmup, time, changed, resources, tolerance);
    }

    /** @param text bytes over the iterations of 3 s, as {@link Resource#parse} reads them */
    public PlanBuilder tolerance(String text) {
        return new PlanBuilder(iterations, warmup, time, budgets, resources, Resource.HEAP.parse(text));
    }

    public PlanBuilder resources(Collection<Resource> values) {
        require(!values.isEmpty(), "resources is empty, must name at least one");
        return new PlanBuilder(iterations, warmup, time, budgets, EnumSet.copyOf(values), tolerance);
    }

    /** For a JVM that is slow because it samples every allocation, and must show what leaks rather than how much. */
    public PlanBuilder forEvidence() {
        return new PlanBuilder(
                OptionalInt.empty(), OptionalInt.empty(), Defaults.EVIDENCE_TIME, budgets, resources, tolerance);
    }

    public Plan build() {
        Map<Resource, Double> allowed = new EnumMap<>(Resource.class);
        resources.forEach(resource -> allowed.put(resource, budgets.getOrDefault(resource, Defaults.BUDGET)));
        return Plan.of(nullable(iterations), nullable(warmup), time, allowed, tolerance);
    }

    private static Integer nullable(OptionalInt number) {
        return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
    }

    /** @throws IllegalArgumentException with the message where the rule is broken */
    public static void require(boolean rule, String message) {
        if (!rule) {
            throw new IllegalArgumentException(message);
        }
    }
}
