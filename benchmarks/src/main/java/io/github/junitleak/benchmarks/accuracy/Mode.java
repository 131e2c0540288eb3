package io.github.junitleak.benchmarks.accuracy;

/** Whose settings a run has. */
enum Mode {
    /** The annotation, and no setting. */
    DEFAULT,
    /** The iterations, and warm-up, that the case asks for. */
    GIVEN
}
