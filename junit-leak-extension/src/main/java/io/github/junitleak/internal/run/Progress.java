package io.github.junitleak.internal.run;

import io.github.junitleak.model.Resource;

/** Hears how far a run is, on the thread that measures. What it keeps is counted as growth. */
@FunctionalInterface
public interface Progress {

    /**
     * A checkpoint has been taken, which is not the first.
     *
     * @param number of the checkpoint, from 2
     * @param iteration the last before it, warm-up included
     * @param resource the first that is watched, the heap unless it is left out
     * @param growth of that resource since the checkpoint before, in its unit per iteration
     */
    void checkpoint(int number, long iteration, Resource resource, double growth);
}
