package io.github.junitleak.internal.evidence.hint;

import java.util.Optional;

/**
 * Meters of Micrometer whose name or tags differ at each call, so that a registry has one for each. Not where a
 * composite registry has forgotten the meter and a registry in it has not, which is a defect of the library.
 */
final class MeterPerCall implements LeakPattern {
    private static final String METER = "io.micrometer.core.instrument.Meter$Id";

    @Override
    public Optional<String> hint(Clues clues) {
        if (!clues.grows(METER)) {
            return Optional.empty();
        }
        return clues.paths().stream()
                .flatMap(path -> meters(clues, path).stream())
                .findFirst()
                .map(meters -> "Each iteration adds a meter to " + meters + ": its name, or the value of a tag, is"
                        + " another one each time. Take the values of tags from a small set, or remove the meter from"
                        + " its registry when what it counts has ended.");
    }

    private static Optional<String> meters(Clues clues, GrowingPath path) {
        boolean isInComposite = path.links(link -> link.isField("registries")).count() > 0;
        return path.links(link -> link.isField("meterMap"))
                .filter(link -> !isInComposite && !clues.grows(path.owner(link)))
                .mapToObj(path::nearestField)
                .findFirst();
    }
}
