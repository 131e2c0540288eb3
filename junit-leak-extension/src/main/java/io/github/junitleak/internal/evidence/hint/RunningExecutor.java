package io.github.junitleak.internal.evidence.hint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An executor that nobody shuts down: it becomes more together with its worker threads.
 *
 * <p>An executor that was shut down has no workers. So executors that grow without them are held by something else, and
 * workers that grow without executors are those of one pool. Needs no paths. Cannot see: a pool without idle threads,
 * and a subclass of an executor where nothing was sampled.
 */
final class RunningExecutor implements LeakPattern {
    private static final List<String> KNOWN = List.of(
            "java.util.concurrent.ScheduledThreadPoolExecutor",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.ForkJoinPool");
    private static final List<String> WORKERS =
            List.of("java.util.concurrent.ThreadPoolExecutor$Worker", "java.util.concurrent.ForkJoinWorkerThread");

    @Override
    public Optional<String> hint(Clues clues) {
        if (WORKERS.stream().noneMatch(clues::grows) || !clues.threadsGrow()) {
            return Optional.empty();
        }
        return executor(clues)
                .map(executor -> "Each " + executor + clues.madeIn(executor) + " stays, with its " + threads(clues)
                        + ": nothing shuts it down. Call shutdown() when its owner is closed, or in a finally block.");
    }

    /** A subclass is known by its field {@code workers}. */
    private static Optional<String> executor(Clues clues) {
        Stream<String> subclasses = clues.paths().stream()
                .flatMap(path -> path.links(link -> link.isField("workers")).mapToObj(path::owner));
        return Stream.concat(subclasses, KNOWN.stream()).filter(clues::grows).findFirst();
    }

    private static String threads(Clues clues) {
        return clues.paths().stream()
                .filter(GrowingPath::endsInThread)
                .findFirst()
                .flatMap(GrowingPath::thread)
                .orElse("threads");
    }
}
