package io.github.junitleak.internal.evidence.hint;

import io.github.junitleak.model.Evidence.AllocationSite;
import java.util.Optional;
import java.util.Set;

/**
 * A slice of a buffer that keeps the whole: the large array of a heap buffer, or a direct buffer of any size.
 *
 * <p>A slice looks like any other buffer; only the method that allocated it shows the difference.
 */
final class BufferView implements LeakPattern {
    private static final Set<String> METHODS = Set.of("slice", "duplicate", "asReadOnlyBuffer", "subSequence");

    @Override
    public Optional<String> hint(Clues clues) {
        return clues.holder(path -> sliced(clues, path)).map(holder -> {
            String slice = holder.path().owner(holder.link());
            return slice + clues.madeIn(slice) + " is a view that keeps the whole " + holder.held()
                    + " behind it. Keep a copy of the part instead, in a buffer of its own.";
        });
    }

    private static Optional<Holder> sliced(Clues clues, GrowingPath path) {
        int last = path.length() - 1;
        if (last < 0 || !isSliced(clues, path.owner(last))) {
            return Optional.empty();
        }
        String slice = path.owner(last);
        boolean array = path.link(last).isField("hb") && ArrayView.keepsLargeArray(clues, path, slice);
        boolean direct = path.link(last).isField("att") && clues.grows(slice);
        return array || direct ? Optional.of(new Holder(path.end(), path, last)) : Optional.empty();
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
