package io.github.junitleak.model;

/**
 * What a run has shown about growth. "Not measured" is not a verdict: see {@link Finding.NotMeasured}.
 *
 * @since 0.1.0
 */
public enum Verdict {
    /** No growth above the budget, down to the detection limit that the finding states. */
    STEADY,
    /** Growth above the budget that did not stop before the end of the run. */
    LEAKING,
    /** Neither could be shown; the finding says why and what to change. */
    INCONCLUSIVE
}
