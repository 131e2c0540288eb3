package io.github.junitleak.internal.evidence.hint;

import java.util.Optional;

/** {@link Runtime#addShutdownHook}: a hook is kept, with all that it refers to, until the JVM ends. */
final class ShutdownHook implements Pattern {
    static final String HOOKS = "java.lang.ApplicationShutdownHooks";

    private static final String IDENTITY_MAP = "java.util.IdentityHashMap";

    @Override
    public Optional<String> hint(Clues clues) {
        return clues.hold(route -> hook(clues, route))
                .map(hold -> hold.held() + " is kept by a shutdown hook, which stays in " + HOOKS
                        + " until the JVM ends. Add one hook for all owners, or call Runtime.removeShutdownHook() when the"
                        + " owner is closed.");
    }

    private static Optional<Hold> hook(Clues clues, Route route) {
        if (route.link(HOOKS, ".hooks").isEmpty()) {
            return Optional.empty();
        }
        return route.links()
                .filter(link -> route.owner(link).equals(IDENTITY_MAP) && clues.grows(route.element(link)))
                .boxed()
                .findFirst()
                .flatMap(link -> clues.heldBy(route, link));
    }
}
