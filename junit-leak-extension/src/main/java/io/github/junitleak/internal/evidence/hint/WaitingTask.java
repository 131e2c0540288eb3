package io.github.junitleak.internal.evidence.hint;

import java.util.Optional;

/**
 * Tasks that wait in the queue of one scheduled executor or one timer. Where each iteration has its own executor, that
 * one is what leaks: see {@link RunningExecutor}.
 */
final class WaitingTask implements LeakPattern {
    private static final String EXECUTORS_QUEUE = "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue";
    private static final String TIMERS_QUEUE = "java.util.TaskQueue";

    @Override
    public Optional<String> hint(Clues clues) {
        return inQueue(
                        clues,
                        EXECUTORS_QUEUE,
                        "a ScheduledThreadPoolExecutor",
                        "call setRemoveOnCancelPolicy(true) on the executor")
                .or(() -> inQueue(clues, TIMERS_QUEUE, "a java.util.Timer", "purge() the timer"));
    }

    private static Optional<String> inQueue(Clues clues, String queue, String owner, String removal) {
        return clues.holder(path -> task(clues, path, queue))
                .map(holder -> holder.held() + " waits in the queue of " + owner
                        + holder.path()
                                .thread()
                                .map(thread -> " (" + thread + ")")
                                .orElse("")
                        + ", where a task stays until it is due, even a cancelled one. Cancel the task when its owner is"
                        + " closed, and " + removal + ".");
    }

    private static Optional<Holder> task(Clues clues, GrowingPath path, String queue) {
        if (clues.grows(queue)) {
            return Optional.empty();
        }
        return path.field(queue, "queue").stream()
                .filter(link -> clues.grows(path.element(link)))
                .boxed()
                .findFirst()
                .flatMap(link -> clues.holderAt(path, link));
    }
}
