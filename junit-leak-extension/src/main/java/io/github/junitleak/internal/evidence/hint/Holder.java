package io.github.junitleak.internal.evidence.hint;

import io.github.junitleak.internal.evidence.name.Origin;
import java.util.Comparator;

/**
 * A growing class, and the link of a path that holds all of its objects.
 *
 * @param held name of the class that says most to a reader
 */
record Holder(String held, GrowingPath path, int link) {
    /**
     * Classes of the application say more than those of the JDK, and these more than their inner classes and arrays.
     */
    static final Comparator<Holder> MOST_INFORMATIVE =
            Comparator.comparingInt(holder -> holder.isOfTheApplication() ? 0 : isInner(holder.held) ? 2 : 1);

    boolean isOfTheApplication() {
        return Origin.of(held) != Origin.JDK && !isArray(held);
    }

    static boolean isArray(String className) {
        return className.endsWith("[]");
    }

    private static boolean isInner(String className) {
        return isArray(className) || className.contains("$");
    }
}
