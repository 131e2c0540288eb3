package io.github.junitleak.internal.run;

/** How the objects that leak are sampled for the explanation. */
public enum Sampling {
    /** As this JVM's flags have it, which finds large leaks only; explained where something leaks. */
    DEFAULT,
    /**
     * Every allocation, in a JVM with {@link LeakRun#EXACT_FLAGS}, which is slow: a short run, explained whatever its
     * verdict.
     */
    EXACT,
    /** Not at all: growing classes are all that is known. */
    OFF
}
