package io.github.junitleak.internal.run;

/**
 * Says in which iteration a body failed. It is added to the body's own exception as a suppressed one, so that the test
 * fails as itself.
 */
final class IterationFailure extends Exception {

    private static final long serialVersionUID = 1;

    IterationFailure(long iteration, boolean warmup) {
        // No stack: it would only show this class.
        super("thrown in iteration " + iteration + (warmup ? ", in the warm-up" : ""), null, false, false);
    }
}
