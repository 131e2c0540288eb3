package io.github.junitleak.benchmarks.accuracy;

/** Whose settings a run has. */
enum Mode {
    /** The detector's defaults, as a user has them who writes the annotation and nothing else. */
    DEFAULT,
    /** The iterations, and warm-up, that the case asks for. */
    GIVEN
}
