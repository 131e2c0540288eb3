package io.github.junitleak.model;

import java.util.Objects;
import java.util.Optional;

/** What a run found about one resource. A resource that could not be measured is a case of its own, never a zero. */
public sealed interface Finding {

    Resource resource();

    /**
     * A resource that was measured at the checkpoints.
     *
     * @param verdict what follows for this resource alone
     * @param reason one sentence where the verdict needs one: why it is inconclusive and what to change, or that growth
     *     stopped and when
     * @param growth per iteration (bytes or a count): the regression's slope over the last part of the series; absent
     *     where there were too few checkpoints for one
     * @param budget the growth per iteration that the test allows, in the same unit, at least 0
     * @param series the readings
     */
    record Measured(
            Resource resource,
            Verdict verdict,
            Optional<String> reason,
            Optional<Growth> growth,
            double budget,
            Series series)
            implements Finding {
        public Measured {
            Objects.requireNonNull(resource, "resource");
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(growth, "growth");
            Objects.requireNonNull(series, "series");
            if (verdict == Verdict.LEAKING && growth.isEmpty()) {
                throw new IllegalArgumentException("a leaking " + resource + " needs its growth");
            }
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
