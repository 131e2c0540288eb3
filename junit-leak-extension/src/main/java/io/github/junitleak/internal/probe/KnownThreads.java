package io.github.junitleak.internal.probe;

import java.util.List;

/** Threads of the JVM itself, of JFR and of the runner, by their names: they are none of the body's. */
public final class KnownThreads {

    /** What their names begin with. */
    private static final List<String> NAMES = List.of(
            // The JVM's own, started at its first need.
            "Attach Listener",
            "Common-Cleaner",
            "Finalizer",
            "Notification Thread",
            "Reference Handler",
            "Service Thread",
            "Signal Dispatcher",
            "process reaper",
            // The recorder's.
            "JFR ",
            // The runner's.
            "junit-leak-",
            "surefire-");

    private KnownThreads() {}

    public static boolean isKnown(String thread) {
        return NAMES.stream().anyMatch(thread::startsWith);
    }
}
