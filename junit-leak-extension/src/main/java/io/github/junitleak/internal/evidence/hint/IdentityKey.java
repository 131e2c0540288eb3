package io.github.junitleak.internal.evidence.hint;

import java.util.Optional;

/** Entries of an {@link java.util.IdentityHashMap} of the application, for which an equal key is another key. */
final class IdentityKey implements Pattern {
    static final String MAP = "java.util.IdentityHashMap";

    @Override
    public Optional<String> hint(Clues clues) {
        if (clues.grows(MAP)) {
            return Optional.empty();
        }
        return clues.hold(route -> entry(clues, route))
                .map(hold -> hold.held() + " is in the IdentityHashMap "
                        + hold.route().field(hold.link())
                        + ", where an equal key is another entry. Remove the entry by the same key object, or use a map that"
                        + " compares keys by equals().");
    }

    /** The chain does not tell keys from values: both are elements of one table. */
    private static Optional<Hold> entry(Clues clues, Route route) {
        if (route.link(ShutdownHook.HOOKS, ".hooks").isPresent()) {
            return Optional.empty();
        }
        return route.link(MAP, ".table").stream()
                .filter(link -> clues.grows(route.element(link)))
                .mapToObj(link -> new Hold(route.element(link).orElseThrow(), route, link))
                .findFirst();
    }
}
