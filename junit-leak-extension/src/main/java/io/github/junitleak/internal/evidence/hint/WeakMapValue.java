package io.github.junitleak.internal.evidence.hint;

import java.util.Optional;

/**
 * A {@link java.util.WeakHashMap} whose value holds its key, so that no entry ever goes.
 *
 * <p>A path does not show the key, since the map refers to it weakly. But entries stay only while something holds their
 * keys; if all that grows hangs on the values of one map, then it must be these. So a second leak beside it hides this
 * one, and so does a growing class of which nothing was sampled.
 */
final class WeakMapValue implements LeakPattern {
    private static final String MAP = "java.util.WeakHashMap";
    private static final String ENTRY = MAP + "$Entry";

    /** Keys are as many as entries, but for what was collected in between. */
    private static final double NEARLY = 0.9;

    @Override
    public Optional<String> hint(Clues clues) {
        if (!clues.grows(ENTRY) || !clues.allHavePaths()) {
            return Optional.empty();
        }
        return clues.holder(path -> value(clues, path))
                .filter(holder -> holdsAll(clues, map(holder.path())))
                .map(holder -> holder.held() + " is a value of the WeakHashMap " + map(holder.path())
                        + " and seems to hold its own key, so that the entry never goes: all that grows hangs on these"
                        + " values. Let the value refer to its key by a WeakReference, or remove the entry.");
    }

    /** A value that leads on to objects which are as many as the entries: one of them may be the key. */
    private static Optional<Holder> value(Clues clues, GrowingPath path) {
        boolean asMany = clues.perIteration(path.end()) >= NEARLY * clues.perIteration(ENTRY);
        return path.field(ENTRY, "value").stream()
                .filter(link -> link < path.length() - 1 && asMany && clues.grows(path.target(link)))
                .mapToObj(link -> new Holder(path.target(link).orElseThrow(), path, link))
                .findFirst();
    }

    private static boolean holdsAll(Clues clues, String map) {
        return clues.paths().stream().allMatch(path -> map(path).equals(map));
    }

    private static String map(GrowingPath path) {
        return path.field(MAP, "table").stream()
                .mapToObj(path::nearestField)
                .findFirst()
                .orElse("");
    }
}
