package io.github.junitleak.internal.evidence.hint;

import java.util.Optional;

/**
 * A {@link java.util.Timer} that nobody cancels: its threads become more, and run.
 *
 * <p>Of a cancelled timer the thread object may be left, but it does not run, so that a path leads to it.
 */
final class RunningTimer implements LeakPattern {
    @Override
    public Optional<String> hint(Clues clues) {
        return clues.paths().stream()
                .filter(path -> path.end().equals("java.util.TimerThread") && path.endsInThread())
                .findFirst()
                .flatMap(GrowingPath::thread)
                .map(thread -> "Each java.util.Timer" + clues.madeIn("java.util.TimerThread") + " stays, with its "
                        + thread + ": nothing cancels it. Call cancel() on the timer when its owner is closed.");
    }
}
