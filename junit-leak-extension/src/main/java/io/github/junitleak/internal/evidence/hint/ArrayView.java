package io.github.junitleak.internal.evidence.hint;

import java.util.List;
import java.util.Optional;

/** A view on a part of a list that keeps the whole of a large array, however small the part is. */
final class ArrayView implements LeakPattern {
    /** Bytes of an array for each view; smaller ones are not worth a copy. */
    private static final int LARGE = 1024;

    private static final List<String> VIEWS = List.of(
            "java.util.ArrayList$SubList",
            "java.util.AbstractList$SubList",
            "java.util.AbstractList$RandomAccessSubList",
            "java.util.ImmutableCollections$SubList");

    @Override
    public Optional<String> hint(Clues clues) {
        return clues.holder(path -> viewed(clues, path))
                .map(holder -> view(holder)
                        + clues.madeIn(view(holder)) + " is a view that keeps the whole "
                        + holder.held()
                        + " behind it. Keep a copy of the part instead, for instance List.copyOf(view).");
    }

    private static String view(Holder holder) {
        return holder.path().owner(holder.link());
    }

    private static Optional<Holder> viewed(Clues clues, GrowingPath path) {
        return path.links()
                .filter(link -> VIEWS.contains(path.owner(link)) && keepsLargeArray(clues, path, path.owner(link)))
                .mapToObj(link -> new Holder(path.end(), path, link))
                .findFirst();
    }

    /** Whether the path ends in an array of which there is much for each view, and most of it is held this way. */
    static boolean keepsLargeArray(Clues clues, GrowingPath path, String view) {
        return clues.grows(view)
                && Holder.isArray(path.end())
                && 2 * path.path().samples() > path.path().sampled()
                && clues.bytesPerIteration(path.end()) >= LARGE * clues.perIteration(view);
    }
}
