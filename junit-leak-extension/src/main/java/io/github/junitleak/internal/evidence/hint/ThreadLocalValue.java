package io.github.junitleak.internal.evidence.hint;

import java.util.Optional;

/**
 * A value, or what it collects, that a {@link ThreadLocal} keeps in a thread of a pool. Not where threads become more:
 * a thread that never ends keeps its values rightly.
 */
final class ThreadLocalValue implements LeakPattern {
    @Override
    public Optional<String> hint(Clues clues) {
        if (clues.threadsGrow()) {
            return Optional.empty();
        }
        return clues.holder(path -> value(clues, path))
                .map(holder -> holder.held() + " is kept by a ThreadLocal of "
                        + holder.path().threadOfLocals().orElseThrow()
                        + ", which outlives each iteration. Call remove() on the ThreadLocal in a finally block, or when the"
                        + " owner of the value is closed.");
    }

    private static Optional<Holder> value(Clues clues, GrowingPath path) {
        if (path.threadOfLocals().isEmpty()) {
            return Optional.empty();
        }
        return path.field("java.lang.ThreadLocal$ThreadLocalMap$Entry", "value").stream()
                .boxed()
                .findFirst()
                .flatMap(link -> clues.holderAt(path, link).or(() -> collectedBy(clues, path, link)));
    }

    /** The value itself may stay the same object, and collect. */
    private static Optional<Holder> collectedBy(Clues clues, GrowingPath path, int link) {
        return path.target(link).isPresent() && link + 1 < path.length()
                ? clues.holderAt(path, link + 1)
                : Optional.empty();
    }
}
