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
    sealed interface Measured extends Finding {
        /** The accessors say what each is. */
        static Measured of(
                Resource resource,
                Verdict verdict,
                @Nullable String reason,
                @Nullable Growth growth,
                double budget,
                Series series) {
            return new MeasuredData(
                    resource, verdict, Optional.ofNullable(reason), Optional.ofNullable(growth), budget, series);
        }

        /** What follows for this resource alone. */
        Verdict verdict();

        /**
         * One sentence where the verdict needs one: why it is inconclusive and what to change, or that growth stopped
         * and when.
         */
        Optional<String> reason();

        /**
         * Per iteration (bytes or a count): the regression's slope over the last part of the series; absent where there
         * were too few checkpoints for one.
         */
        Optional<Growth> growth();

        /** The growth per iteration that the test allows, in the same unit, at least 0. */
        double budget();

        /** The readings. */
        Series series();
    }

    /**
     * A resource that was asked for but could not be measured.
     *
     * @param obstacle one clause, for instance "this platform does not report open files"
     */
    record NotMeasured(Resource resource, String obstacle) implements Finding {
        public NotMeasured {
            Objects.requireNonNull(resource, "resource");
            Objects.requireNonNull(obstacle, "obstacle");
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

record MeasuredData(
        Resource resource,
        Verdict verdict,
        Optional<String> reason,
        Optional<Finding.Growth> growth,
        double budget,
        Series series)
        implements Finding.Measured {
    MeasuredData {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(series, "series");
        if (verdict == Verdict.LEAKING && growth.isEmpty()) {
            throw new IllegalArgumentException("a leaking " + resource + " needs its growth");
        }
    }
}
