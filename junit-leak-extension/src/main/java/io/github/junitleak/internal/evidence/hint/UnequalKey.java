package io.github.junitleak.internal.evidence.hint;

import java.util.List;
import java.util.Optional;

/**
 * Arrays or lambdas as keys of a hash map, or as elements of a hash set: no two of them are ever equal.
 *
 * <p>Cannot see: keys of a class that lacks {@code equals}, which look like keys that differ rightly.
 */
final class UnequalKey implements Pattern {
    private static final List<String> ENTRIES = List.of(
            "java.util.HashMap$Node",
            "java.util.LinkedHashMap$Entry",
            "java.util.Hashtable$Entry",
            "java.util.concurrent.ConcurrentHashMap$Node");

    @Override
    public Optional<String> hint(Clues clues) {
        return clues.hold(route -> key(clues, route))
                .map(hold -> hold.held() + " is a key in " + hold.route().field(hold.link()) + ", and "
                        + (Hold.isArray(hold.held())
                                ? "an array is equal only to itself: each is a new entry. Use a key that compares its"
                                        + " content, for instance a List of it."
                                : "a lambda is equal only to itself: each is a new entry. Keep the lambda in a field, and"
                                        + " add and remove that one."));
    }

    private static Optional<Hold> key(Clues clues, Route route) {
        return route.links()
                .filter(link -> ENTRIES.contains(route.owner(link))
                        && route.reference(link).equals(".key")
                        && isOfOneMap(clues, route, link))
                .boxed()
                .flatMap(link -> route.target(link).stream().map(key -> new Hold(key, route, link)))
                .filter(hold -> isNeverEqual(hold.held()) && clues.grows(hold.held()))
                .findFirst();
    }

    /** Before the entry come the map's table and its element. */
    private static boolean isOfOneMap(Clues clues, Route route, int link) {
        return link >= 2 && route.reference(link - 2).equals(".table") && !clues.grows(route.owner(link - 2));
    }

    private static boolean isNeverEqual(String className) {
        return Hold.isArray(className) || className.contains("$$Lambda");
    }
}
