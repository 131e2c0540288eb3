package io.github.junitleak.model;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run found about one resource. A resource that could not be measured is a case of its own, never a zero.
 *
 * @since 0.1.0
 */
public sealed interface Finding {

    Resource resource();

    /** A resource that was measured at the checkpoints. */
    public final class Measured extends Value<Measured.Components> implements Finding {
        record Components(
                Resource resource,
                Verdict verdict,
                @Nullable String reason,
                @Nullable Growth growth,
                double budget,
                Series series) {
            Components {
                Objects.requireNonNull(resource, "resource");
                Objects.requireNonNull(verdict, "verdict");
                Objects.requireNonNull(series, "series");
                if (verdict == Verdict.LEAKING && growth == null) {
                    throw new IllegalArgumentException("a leaking " + resource + " needs its growth");
                }
            }
        }

        /** The accessors say what each is. */
        public Measured(
                Resource resource,
                Verdict verdict,
                @Nullable String reason,
                @Nullable Growth growth,
                double budget,
                Series series) {
            super(new Components(resource, verdict, reason, growth, budget, series));
        }

        @Override
        public Resource resource() {
            return components.resource;
        }

        /** What follows for this resource alone. */
        public Verdict verdict() {
            return components.verdict;
        }

        /**
         * One sentence where the verdict needs one: why it is inconclusive and what to change, or that growth stopped
         * and when.
         */
        public Optional<String> reason() {
            return Optional.ofNullable(components.reason);
        }

        /**
         * Per iteration (bytes or a count): the regression's slope over the last part of the series; absent where there
         * were too few checkpoints for one.
         */
        public Optional<Growth> growth() {
            return Optional.ofNullable(components.growth);
        }

        /** The growth per iteration that the test allows, in the same unit, at least 0. */
        public double budget() {
            return components.budget;
        }

        /** The readings. */
        public Series series() {
            return components.series;
        }
    }

    /**
     * A resource that was asked for but could not be measured.
     *
     * @param reason one clause, for instance "this platform does not report open files"
     */
    record NotMeasured(Resource resource, String reason) implements Finding {
        public NotMeasured {
            Objects.requireNonNull(resource, "resource");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Growth per iteration with its uncertainty, in bytes or units per iteration.
     *
     * @param perIteration the estimate
     * @param low lower end of the two-sided 95 % interval
     * @param high upper end of the two-sided 95 % interval
     * @param detectionLimit the smallest growth that this very run would have called a leak, greater than 0
     */
    record Growth(double perIteration, double low, double high, double detectionLimit) {
        public Growth {
            if (!(low <= perIteration && perIteration <= high)) {
                throw new IllegalArgumentException(
                        "growth " + perIteration + " must lie in its interval [" + low + ", " + high + "]");
            }
        }
    }
}
