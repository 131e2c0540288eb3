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
public sealed interface Plan {
    /** The accessors say what each is. */
    static Plan of(
            @Nullable Integer iterations,
            @Nullable Integer warmup,
            Duration time,
            Map<Resource, Double> budgets,
            double tolerance) {
        return new PlanData(
                iterations == null ? OptionalInt.empty() : OptionalInt.of(iterations),
                warmup == null ? OptionalInt.empty() : OptionalInt.of(warmup),
                time,
                budgets,
                tolerance);
    }

    /**
     * Iterations between the first checkpoint that counts and the last; absent: as many as the body's own speed and
     * {@code time} allow.
     */
    OptionalInt iterations();

    /** Iterations before the first checkpoint that counts; absent: as many as the body's own speed asks for. */
    OptionalInt warmup();

    /** How long the body may run in all where {@code iterations} is absent; checkpoints come on top. */
    Duration time();

    /**
     * The growth per iteration that is allowed, for every watched resource and no other, in the resource's unit, each
     * at least 0.
     */
    Map<Resource, Double> budgets();

    /**
     * Growth of heap or of direct memory over the iterations of 3 s that may pass as steady where readings scatter too
     * much to rule out less, in bytes, at least 0.
     */
    double tolerance();
}

record PlanData(
        OptionalInt iterations, OptionalInt warmup, Duration time, Map<Resource, Double> budgets, double tolerance)
        implements Plan {
    PlanData {
        Objects.requireNonNull(time, "time");
        if (budgets.isEmpty()) {
            throw new IllegalArgumentException("a plan needs a resource to watch");
        }
        budgets = Collections.unmodifiableMap(new EnumMap<>(budgets));
    }
}
