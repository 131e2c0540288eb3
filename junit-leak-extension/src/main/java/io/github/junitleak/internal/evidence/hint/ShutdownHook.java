package io.github.junitleak.internal.evidence.hint;

import java.util.Optional;

/** {@link Runtime#addShutdownHook}: a hook is kept, with all that it refers to, until the JVM ends. */
final class ShutdownHook implements LeakPattern {
    static final String HOOKS = "java.lang.ApplicationShutdownHooks";

    private static final String IDENTITY_MAP = "java.util.IdentityHashMap";

    @Override
    public Optional<String> hint(Clues clues) {
        return clues.holder(path -> hook(clues, path))
                .map(holder -> holder.held() + " is kept by a shutdown hook, which stays in " + HOOKS
                        + " until the JVM ends. Add one hook for all owners, or call Runtime.removeShutdownHook() when the"
                        + " owner is closed.");
    }

    private static Optional<Holder> hook(Clues clues, GrowingPath path) {
        if (path.field(HOOKS, "hooks").isEmpty()) {
            return Optional.empty();
        }
        return path.links()
                .filter(link -> path.owner(link).equals(IDENTITY_MAP) && clues.grows(path.element(link)))
                .boxed()
                .findFirst()
                .flatMap(link -> clues.holderAt(path, link));
    }
}
