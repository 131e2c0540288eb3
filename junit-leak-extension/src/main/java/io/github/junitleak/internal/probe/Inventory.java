package io.github.junitleak.internal.probe;

import java.util.HashMap;
import java.util.Map;

/** What there is of one resource right now, by name: not how much it is, but what. Decides nothing. */
public interface Inventory {

    /**
     * All that there is now, as cheaply as it can be had: every run asks for it, and few look at it.
     *
     * @throws IllegalStateException if this JVM does not list it; its message says why, as one clause
     */
    String listing();

    /**
     * How much there was of each name, in the resource's unit. Names are patterns, see {@link NamePattern}.
     *
     * @param listing of this inventory
     */
    Map<String, Long> amounts(String listing);

    /**
     * How much more there is of each name now than there was, in the resource's unit; names that became fewer may be
     * among them, with a negative number, or not.
     *
     * @param first an earlier listing of this inventory
     * @param now a later one
     */
    default Map<String, Long> gains(String first, String now) {
        Map<String, Long> gains = new HashMap<>(amounts(now));
        amounts(first).forEach((name, amount) -> gains.merge(name, -amount, Long::sum));
        return gains;
    }

    /**
     * What else can be said now of things with this name, which grew from one {@link #listing()} to a later one.
     *
     * @return one clause, or an empty string
     */
    String detail(String name);
}
