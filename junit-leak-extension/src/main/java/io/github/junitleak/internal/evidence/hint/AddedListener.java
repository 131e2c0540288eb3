package io.github.junitleak.internal.evidence.hint;

import io.github.junitleak.internal.evidence.name.Origin;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A listener that is added and not removed. A collection of listeners is known by its name only: that of the field, or
 * of the JDK's own class, as in {@link java.beans.PropertyChangeSupport}.
 */
final class AddedListener implements LeakPattern {
    @Override
    public Optional<String> hint(Clues clues) {
        return clues.holder(path -> listener(clues, path))
                .map(holder -> holder.held() + " is added to " + holder.path().nearestField(holder.link())
                        + " and not removed. Remove a listener when its owner is closed, or refer to it weakly.");
    }

    private static Optional<Holder> listener(Clues clues, GrowingPath path) {
        return path.links()
                .filter(link -> isCollectionOfListeners(path, link) && !clues.grows(path.owner(link)))
                .boxed()
                .findFirst()
                .flatMap(link -> clues.holderAt(path, link))
                .filter(Holder::isOfTheApplication);
    }

    private static boolean isCollectionOfListeners(GrowingPath path, int link) {
        boolean named = isOfListeners(path.link(link).field())
                || Origin.of(path.owner(link)) == Origin.JDK && isOfListeners(path.owner(link));
        return named
                && path.target(link)
                        .filter(target -> Holder.isArray(target) || Origin.of(target) == Origin.JDK)
                        .isPresent();
    }

    private static boolean isOfListeners(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of("listener", "observer", "subscriber").anyMatch(lower::contains);
    }
}
