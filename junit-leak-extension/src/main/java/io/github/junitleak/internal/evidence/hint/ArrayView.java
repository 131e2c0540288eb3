package io.github.junitleak.internal.evidence.hint;

import java.util.List;
import java.util.Optional;

/** A view on a part of a list that keeps the whole of a large array, however small the part is. */
final class ArrayView implements Pattern {
    /** Bytes of an array for each view; smaller ones are not worth a copy. */
    private static final int LARGE = 1024;

    private static final List<String> VIEWS = List.of(
            "java.util.ArrayList$SubList",
            "java.util.AbstractList$SubList",
            "java.util.AbstractList$RandomAccessSubList",
            "java.util.ImmutableCollections$SubList");

    @Override
    public Optional<String> hint(Clues clues) {
        return clues.hold(route -> viewed(clues, route))
                .map(hold -> view(hold)
                        + clues.madeIn(view(hold)) + " is a view that keeps the whole "
                        + hold.held()
                        + " behind it. Keep a copy of the part instead, for instance List.copyOf(view).");
    }

    private static String view(Hold hold) {
        return hold.route().owner(hold.link());
    }

    private static Optional<Hold> viewed(Clues clues, Route route) {
        return route.links()
                .filter(link -> VIEWS.contains(route.owner(link)) && keepsLargeArray(clues, route, route.owner(link)))
                .mapToObj(link -> new Hold(route.end(), route, link))
                .findFirst();
    }

    /** Whether the route ends in an array of which there is much for each view, and most of it is held this way. */
    static boolean keepsLargeArray(Clues clues, Route route, String view) {
        return clues.grows(view)
                && Hold.isArray(route.end())
                && 2 * route.chain().samples() > route.chain().sampled()
                && clues.bytesPerIteration(route.end()) >= LARGE * clues.perIteration(view);
    }
}
