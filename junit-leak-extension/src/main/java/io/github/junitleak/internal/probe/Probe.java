package io.github.junitleak.internal.probe;

import io.github.junitleak.model.Resource;
import java.util.Optional;

/** Reads one resource. A reading keeps nothing alive that was not alive after the first. */
public interface Probe {

    Resource resource();

    /** Why this JVM cannot measure it, as one clause; empty where it can. */
    Optional<String> obstacle();

    /**
     * The resource's current value, in its unit.
     *
     * @throws IllegalStateException if there is an {@link #obstacle()}, or the JVM did not answer as it did before
     */
    long read();

    /**
     * What the last reading left out, in the resource's unit: something that the JVM itself came to hold, most likely
     * not through the code that is measured.
     */
    default long leftOut() {
        return 0;
    }

    /**
     * How exact a reading is: an honest program's readings may differ by this much for reasons of the JVM's own.
     *
     * @return in the resource's unit, greater than 0
     */
    double resolution();

    /**
     * Growth per iteration that is not worth a word; a run may stop early once twice as much is ruled out.
     *
     * @return in the resource's unit, greater than 0
     */
    double negligible();

    /**
     * The value at which the JVM or the system gives out; {@link Long#MAX_VALUE} where there is none, or none is known.
     */
    default long limit() {
        return Long.MAX_VALUE;
    }
}
