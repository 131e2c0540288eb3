package io.github.junitleak.internal.run;

import io.github.junitleak.model.Resource;

/** Told how far a run is, by the thread that measures: what it keeps of that would be counted. */
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
