package io.github.junitleak.internal.evidence.hint;

import java.util.Optional;

/** Entries of an {@link java.util.IdentityHashMap} of the application, for which an equal key is another key. */
final class IdentityKey implements LeakPattern {
    static final String MAP = "java.util.IdentityHashMap";

    @Override
    public Optional<String> hint(Clues clues) {
        if (clues.grows(MAP)) {
            return Optional.empty();
        }
        return clues.holder(path -> entry(clues, path))
                .map(holder -> holder.held() + " is in the IdentityHashMap "
                        + holder.path().nearestField(holder.link())
                        + ", where an equal key is another entry. Remove the entry by the same key object, or use a map that"
                        + " compares keys by equals().");
    }

    /** Keys and values look alike on a path: both are elements of one table. */
    private static Optional<Holder> entry(Clues clues, GrowingPath path) {
        if (path.field(ShutdownHook.HOOKS, "hooks").isPresent()) {
            return Optional.empty();
        }
        return path.field(MAP, "table").stream()
                .filter(link -> clues.grows(path.element(link)))
                .mapToObj(link -> new Holder(path.element(link).orElseThrow(), path, link))
                .findFirst();
    }
}
