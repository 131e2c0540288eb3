package io.github.junitleak.internal.evidence.hint;

import java.util.Optional;

/**
 * A {@link java.util.WeakHashMap} whose value holds its key, so that no entry ever goes.
 *
 * <p>A chain does not show the key, since the map refers to it weakly. But entries stay only while something holds
 * their keys; if all that grows hangs on the values of one map, then it must be these. So a second leak beside it hides
 * this one, and so does a growing class of which nothing was sampled.
 */
final class WeakMapValue implements Pattern {
    private static final String MAP = "java.util.WeakHashMap";
    private static final String ENTRY = MAP + "$Entry";

    /** Keys are as many as entries, but for what was collected in between. */
    private static final double NEARLY = 0.9;

    @Override
    public Optional<String> hint(Clues clues) {
        if (!clues.grows(ENTRY) || !clues.allHaveRoutes()) {
            return Optional.empty();
        }
        return clues.hold(route -> value(clues, route))
                .filter(hold -> holdsAll(clues, map(hold.route())))
                .map(hold -> hold.held() + " is a value of the WeakHashMap " + map(hold.route())
                        + " and seems to hold its own key, so that the entry never goes: all that grows hangs on these"
                        + " values. Let the value refer to its key by a WeakReference, or remove the entry.");
    }

    /** A value that leads on to objects which are as many as the entries: one of them may be the key. */
    private static Optional<Hold> value(Clues clues, Route route) {
        boolean asMany = clues.perIteration(route.end()) >= NEARLY * clues.perIteration(ENTRY);
        return route.link(ENTRY, ".value").stream()
                .filter(link -> link < route.length() - 1 && asMany && clues.grows(route.target(link)))
                .mapToObj(link -> new Hold(route.target(link).orElseThrow(), route, link))
                .findFirst();
    }

    private static boolean holdsAll(Clues clues, String map) {
        return clues.routes().stream().allMatch(route -> map(route).equals(map));
    }

    private static String map(Route route) {
        return route.link(MAP, ".table").stream()
                .mapToObj(route::field)
                .findFirst()
                .orElse("");
    }
}
