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

    /** The part of the plan's time that an automatic warm-up takes at most, unless it is over before. */
    private static final int TIME_SHARE = 10;

    /** @param heapPart of the free heap that the warm-up may fill, from 0 to 1 */
    void run(double part) throws Throwable {
        iterations.allow(part);
        if (plan.warmup().isPresent()) {
            iterations.run(plan.warmup().getAsInt(), true);
            return;
        }
        long enough = plan.time().toNanos() / TIME_SHARE;
        // One alone, since the first iteration's time says nothing of the others'.
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
