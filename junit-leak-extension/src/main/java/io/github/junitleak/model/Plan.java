package io.github.junitleak.model;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a run was asked to do, with every default resolved.
 *
 * @since 0.1.0
 */
public final class Plan extends Value<Plan.Components> {
    record Components(
            @Nullable Integer iterations, @Nullable Integer warmup, Duration time, Map<Resource, Double> budgets) {
        Components {
            Objects.requireNonNull(time, "time");
            if (budgets.isEmpty()) {
                throw new IllegalArgumentException("a plan needs a resource to watch");
            }
            budgets = Collections.unmodifiableMap(new EnumMap<>(budgets));
        }
    }

    /** The accessors say what each is. */
    public Plan(@Nullable Integer iterations, @Nullable Integer warmup, Duration time, Map<Resource, Double> budgets) {
        super(new Components(iterations, warmup, time, budgets));
    }

    /**
     * Iterations between the first checkpoint that counts and the last; absent: as many as the body's own speed and
     * {@code time} allow.
     */
    public OptionalInt iterations() {
        return components.iterations == null ? OptionalInt.empty() : OptionalInt.of(components.iterations);
    }

    /** Iterations before the first checkpoint that counts; absent: as many as the body's own speed asks for. */
    public OptionalInt warmup() {
        return components.warmup == null ? OptionalInt.empty() : OptionalInt.of(components.warmup);
    }

    /** How long the body may run in all where {@code iterations} is absent; checkpoints come on top. */
    public Duration time() {
        return components.time;
    }

    /**
     * The growth per iteration that is allowed, for every watched resource and no other, in the resource's unit, each
     * at least 0.
     */
    public Map<Resource, Double> budgets() {
        return components.budgets;
    }
}
