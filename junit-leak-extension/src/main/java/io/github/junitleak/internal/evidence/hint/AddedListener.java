package io.github.junitleak.internal.evidence.hint;

import io.github.junitleak.internal.evidence.name.Origin;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A listener that is added and not removed. Only the name tells that a collection is one of listeners: that of the
 * field, or of the JDK's own class, as in {@link java.beans.PropertyChangeSupport}.
 */
final class AddedListener implements Pattern {
    @Override
    public Optional<String> hint(Clues clues) {
        return clues.hold(route -> listener(clues, route))
                .map(hold -> hold.held() + " is added to " + hold.route().field(hold.link())
                        + " and not removed. Remove a listener when its owner is closed, or refer to it weakly.");
    }

    private static Optional<Hold> listener(Clues clues, Route route) {
        return route.links()
                .filter(link -> isCollectionOfListeners(route, link) && !clues.grows(route.owner(link)))
                .boxed()
                .findFirst()
                .flatMap(link -> clues.heldBy(route, link))
                .filter(Hold::isOfTheApplication);
    }

    private static boolean isCollectionOfListeners(Route route, int link) {
        boolean named = isOfListeners(route.reference(link))
                || Origin.of(route.owner(link)) == Origin.JDK && isOfListeners(route.owner(link));
        return named
                && route.target(link)
                        .filter(target -> Hold.isArray(target) || Origin.of(target) == Origin.JDK)
                        .isPresent();
    }

    private static boolean isOfListeners(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of("listener", "observer", "subscriber").anyMatch(lower::contains);
    }
}
