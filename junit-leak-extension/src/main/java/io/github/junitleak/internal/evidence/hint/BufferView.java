package io.github.junitleak.internal.evidence.hint;

import io.github.junitleak.model.Evidence.AllocationSite;
import java.util.Optional;
import java.util.Set;

/**
 * A slice of a buffer that keeps the whole: the large array of a heap buffer, or a direct buffer of any size.
 *
 * <p>A slice looks like any other buffer; only the method that allocated it tells.
 */
final class BufferView implements Pattern {
    private static final Set<String> METHODS = Set.of("slice", "duplicate", "asReadOnlyBuffer", "subSequence");

    @Override
    public Optional<String> hint(Clues clues) {
        return clues.hold(route -> sliced(clues, route)).map(hold -> {
            String slice = hold.route().owner(hold.link());
            return slice + clues.madeIn(slice) + " is a view that keeps the whole " + hold.held()
                    + " behind it. Keep a copy of the part instead, in a buffer of its own.";
        });
    }

    private static Optional<Hold> sliced(Clues clues, Route route) {
        int last = route.length() - 1;
        if (last < 0 || !isSliced(clues, route.owner(last))) {
            return Optional.empty();
        }
        String slice = route.owner(last);
        boolean array = route.reference(last).equals(".hb") && ArrayView.keepsLargeArray(clues, route, slice);
        boolean direct = route.reference(last).equals(".att") && clues.grows(slice);
        return array || direct ? Optional.of(new Hold(route.end(), route, last)) : Optional.empty();
    }

    private static boolean isSliced(Clues clues, String buffer) {
        return clues.sites().stream()
                .filter(site -> site.className().equals(buffer))
                .anyMatch(BufferView::slices);
    }

    private static boolean slices(AllocationSite site) {
        return site.frames().stream()
                .limit(site.applicationFrame())
                .anyMatch(frame -> frame.className().startsWith("java.nio.") && METHODS.contains(frame.method()));
    }
}
