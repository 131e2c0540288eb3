package io.github.junitleak.internal.evidence.hint;

import java.util.List;
import java.util.Optional;

/**
 * Arrays or lambdas as keys of a hash map, or as elements of a hash set: no two of them are ever equal.
 *
 * <p>Cannot see: keys of a class that lacks {@code equals}, which look like keys that differ rightly.
 */
final class UnequalKey implements LeakPattern {
    private static final List<String> ENTRIES = List.of(
            "java.util.HashMap$Node",
            "java.util.LinkedHashMap$Entry",
            "java.util.Hashtable$Entry",
            "java.util.concurrent.ConcurrentHashMap$Node");

    @Override
    public Optional<String> hint(Clues clues) {
        return clues.holder(path -> key(clues, path))
                .map(holder -> holder.held() + " is a key in " + holder.path().nearestField(holder.link()) + ", and "
                        + (Holder.isArray(holder.held())
                                ? "an array is equal only to itself: each is a new entry. Use a key that compares its"
                                        + " content, for instance a List of it."
                                : "a lambda is equal only to itself: each is a new entry. Keep the lambda in a field, and"
                                        + " add and remove that one."));
    }

    private static Optional<Holder> key(Clues clues, GrowingPath path) {
        return path.links()
                .filter(link -> path.link(link).isField("key") && isOfOneMap(clues, path, link))
                .boxed()
                .flatMap(link -> path.target(link).stream().map(key -> new Holder(key, path, link)))
                .filter(holder -> isNeverEqual(holder.held()) && clues.grows(holder.held()))
                .findFirst();
    }

    /** Whether the link leads from an entry of a hash map; before it come the map's table and an element of that. */
    static boolean isOfOneMap(Clues clues, GrowingPath path, int link) {
        return link >= 2
                && ENTRIES.contains(path.owner(link))
                && path.link(link - 2).isField("table")
                && !clues.grows(path.owner(link - 2));
    }

    private static boolean isNeverEqual(String className) {
        return Holder.isArray(className) || className.contains("$$Lambda");
    }
}
