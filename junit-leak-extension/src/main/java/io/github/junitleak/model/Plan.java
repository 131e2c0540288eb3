package io.github.junitleak.model;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What a run was asked to do, with every default resolved.
 *
 * @param iterations iterations between the first checkpoint that counts and the last; absent: as many as the body's own
 *     speed and {@code time} allow
 * @param warmup iterations before the first checkpoint that counts; absent: as many as the body's own speed asks for
 * @param time how long the body may run in all where {@code iterations} is absent; checkpoints come on top
 * @param budgets the growth per iteration that is allowed, for every watched resource and no other, in the resource's
 *     unit, each at least 0
 */
public record Plan(OptionalInt iterations, OptionalInt warmup, Duration time, Map<Resource, Double> budgets) {
    public Plan {
        Objects.requireNonNull(iterations, "iterations");
        Objects.requireNonNull(warmup, "warmup");
        Objects.requireNonNull(time, "time");
        if (budgets.isEmpty()) {
            throw new IllegalArgumentException("a plan needs a resource to watch");
        }
        budgets = Collections.unmodifiableMap(new EnumMap<>(budgets));
    }
}
