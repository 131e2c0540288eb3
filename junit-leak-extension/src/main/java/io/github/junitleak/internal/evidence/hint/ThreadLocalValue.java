package io.github.junitleak.internal.evidence.hint;

import java.util.Optional;

/**
 * A value, or what it collects, that a {@link ThreadLocal} keeps in a thread of a pool. Not where threads become more:
 * a thread that never ends keeps its values rightly.
 */
final class ThreadLocalValue implements Pattern {
    @Override
    public Optional<String> hint(Clues clues) {
        if (clues.threadsGrow()) {
            return Optional.empty();
        }
        return clues.hold(route -> value(clues, route))
                .map(hold -> hold.held() + " is kept by a ThreadLocal of "
                        + hold.route().threadOfLocals().orElseThrow()
                        + ", which outlives each iteration. Call remove() on the ThreadLocal in a finally block, or when the"
                        + " owner of the value is closed.");
    }

    private static Optional<Hold> value(Clues clues, Route route) {
        if (route.threadOfLocals().isEmpty()) {
            return Optional.empty();
        }
        return route.link("java.lang.ThreadLocal$ThreadLocalMap$Entry", ".value").stream()
                .boxed()
                .findFirst()
                .flatMap(link -> clues.heldBy(route, link).or(() -> collectedBy(clues, route, link)));
    }

    /** The value itself may stay the same object, and collect. */
    private static Optional<Hold> collectedBy(Clues clues, Route route, int link) {
        return route.target(link).isPresent() && link + 1 < route.length()
                ? clues.heldBy(route, link + 1)
                : Optional.empty();
    }
}
