package io.github.junitleak.internal.run;

import io.github.junitleak.internal.evidence.histogram.KeptHistograms;
import io.github.junitleak.model.Finding;
import java.util.List;

/**
 * From the first checkpoint that counts to the findings. What is loaded or kept in between counts as growth, so
 * {@link Rehearsal} runs all of this before.
 */
final class MeasuredPhase {

    private final Batches batches;
    private final Checkpoints checkpoints;

    MeasuredPhase(Batches batches, Progress progress) {
        this.batches = batches;
        checkpoints = new Checkpoints(
                batches.watch().probes(),
                batches.settler(),
                batches.iterations(),
                keeping(batches.histograms(), progress),
                batches.schedule().capacity() + 1);
    }

    /** The findings of all resources, in order of {@link io.github.junitleak.model.Resource}. */
    List<Finding> run() throws Throwable {
        Iterations iterations = batches.iterations();
        GcSettler settler = batches.settler();
        KeptHistograms histograms = batches.histograms();
        settler.settle();
        checkpoints.take(0);
        histograms.keep(iterations.count());
        batches.run(checkpoints);
        Watch watch = batches.watch();
        SecondLook look = new SecondLook(settler, iterations);
        watch.lookAgain(checkpoints, histograms, look);
        if (checkpoints.isAnyReleased() && !watch.areSteady(checkpoints, histograms) && batches.isWorthOneFromRest()) {
            // What stayed may have been there once, or grow. From rest to rest, nothing is left that ends by itself.
            checkpoints.rest();
            batches.runFromRest(checkpoints);
            look = new SecondLook(settler, iterations);
            watch.lookAgain(checkpoints, histograms, look);
        }
        return watch.decide(checkpoints, histograms, look, iterations);
    }

    /** Each checkpoint's histogram, before the next overwrites it. */
    private static Progress keeping(KeptHistograms histograms, Progress progress) {
        return (number, iteration, resource, growth) -> {
            histograms.keep(iteration);
            progress.checkpoint(number, iteration, resource, growth);
        };
    }

    /** Checkpoints so far. */
    int checkpoints() {
        return checkpoints.size();
    }
}
