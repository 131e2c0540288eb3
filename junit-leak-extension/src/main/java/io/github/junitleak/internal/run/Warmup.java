package io.github.junitleak.internal.run;

import io.github.junitleak.model.Plan;

/** The iterations before the first checkpoint that counts: what is loaded, linked and cached by running at all. */
record Warmup(Plan plan, Iterations iterations) {

    /**
     * Enough for reflection to have generated its accessors (after 15 calls on JDK 17), and for most lazy
     * initialisation.
     */
    private static final int LEAST = 20;

    private static final int MOST = 1000;

    /** An automatic warm-up takes a tenth of the plan's time, unless it is over before. */
    private static final int PART_OF_TIME = 10;

    /** @param share of each resource's free capacity that the warm-up may consume, from 0 to 1 */
    void run(double share) throws Throwable {
        iterations.allow(share);
        if (plan.warmup().isPresent()) {
            iterations.run(plan.warmup().getAsInt(), true);
            return;
        }
        long enough = plan.time().toNanos() / PART_OF_TIME;
        // One iteration alone: the first takes longer than the others.
        for (long batch = 1; !isOver(enough); batch = Math.min(MOST, iterations.count())) {
            iterations.run(batch, true);
        }
    }

    private boolean isOver(long enoughNanos) {
        boolean enough = iterations.count() >= MOST || iterations.nanos() >= enoughNanos;
        boolean least =
                iterations.count() >= LEAST || iterations.nanos() >= plan.time().toNanos();
        return enough && least || iterations.endedByExhaustion() || iterations.endedByTime();
    }
}
