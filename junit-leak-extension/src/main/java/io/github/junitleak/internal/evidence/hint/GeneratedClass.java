package io.github.junitleak.internal.evidence.hint;

import java.util.Optional;

/**
 * A class that is generated per call, into a loader that stays. Not where class loaders become more: what holds them is
 * the leak. Needs no paths.
 */
final class GeneratedClass implements LeakPattern {
    private static final String CLASS = "java.lang.Class";

    /** Fewer classes per iteration are those that an application loads as it goes. */
    private static final double EVERY_SECOND_ITERATION = 0.5;

    @Override
    public Optional<String> hint(Clues clues) {
        if (clues.perIteration(CLASS) < EVERY_SECOND_ITERATION || loadersGrow(clues)) {
            return Optional.empty();
        }
        return Optional.of(
                "Classes are defined again and again (java.lang.Class grows) and stay with their loader"
                        + loader(clues)
                        + ". Generate a class once and cache it by what it is made from, or define it in a loader that can go.");
    }

    private static boolean loadersGrow(Clues clues) {
        return clues.anyGrows(name -> name.contains("ClassLoader"))
                || clues.paths().stream()
                        .flatMap(path ->
                                path.links(link -> link.isField("classes")).mapToObj(path::owner))
                        .anyMatch(clues::grows);
    }

    private static String loader(Clues clues) {
        return clues.paths().stream()
                .filter(path -> path.end().equals(CLASS))
                .flatMap(path -> path.links(link -> link.isField("classes")).mapToObj(path::owner))
                .findFirst()
                .map(loader -> ", " + loader)
                .orElse("");
    }
}
