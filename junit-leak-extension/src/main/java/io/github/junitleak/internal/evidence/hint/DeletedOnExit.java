package io.github.junitleak.internal.evidence.hint;

import java.io.File;
import java.util.Optional;

/** {@link File#deleteOnExit()}: every path is kept until the JVM ends. */
final class DeletedOnExit implements LeakPattern {
    private static final String HOOK = "java.io.DeleteOnExitHook";

    @Override
    public Optional<String> hint(Clues clues) {
        boolean kept = clues.paths().stream()
                .anyMatch(path -> path.field(HOOK, "files").isPresent());
        if (!kept) {
            return Optional.empty();
        }
        String called = clues.sites().stream()
                .filter(site -> site.frames().stream()
                        .anyMatch(frame -> frame.className().equals(HOOK)))
                .map(Clues::caller)
                .flatMap(Optional::stream)
                .findFirst()
                .map(caller -> ", called in " + caller + ",")
                .orElse("");
        return Optional.of("java.io.File.deleteOnExit()" + called
                + " keeps each path in java.io.DeleteOnExitHook until the JVM ends, even if the file is long gone. Delete"
                + " the file when it is done with, in a finally block, and leave deleteOnExit() out.");
    }
}
