package io.github.junitleak.internal.view;

import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.LeakReport;
import java.util.List;
import java.util.Optional;

/** What usually ends a leak: what is known of leaks of its kind, else what its resource asks for. */
public final class Fixes {
    private Fixes() {}

    /** One or two sentences each, at least one. */
    public static List<String> of(LeakReport report, Optional<Cause> cause) {
        List<String> hints =
                report.evidence().hints().stream().map(Evidence.Hint::text).toList();
        return hints.isEmpty()
                ? List.of(cause.map(Fixes::usual).orElse("See below what is missing, and how to get it."))
                : hints;
    }

    private static String usual(Cause cause) {
        return switch (cause.resource()) {
            case HEAP ->
                cause.keptBy()
                        .map(by -> heap(cause, by))
                        .orElse("Find out what keeps these objects, and release them there.");
            case THREADS ->
                "End each thread when its owner is closed: call shutdown() on an executor, cancel() on a timer.";
            case FILE_DESCRIPTORS -> files(cause.leaked());
            case DIRECT_MEMORY -> "Release each buffer, or allocate one and use it again.";
            case CLASSES -> "Generate each class once and keep it, or let its class loader go.";
        };
    }

    /** Only a stream of paths keeps a directory open. */
    private static String files(String leaked) {
        if (leaked.contains(", a directory,")) {
            return "A stream of Files.list, Files.walk or newDirectoryStream is not closed: open it in a"
                    + " try-with-resources statement.";
        }
        return leaked.startsWith("socket")
                ? "Close each connection; of an HTTP client, close the response or read its body to the end."
                : "Close it when it is no longer used, best in a try-with-resources statement.";
    }

    private static String heap(Cause cause, Cause.KeptBy by) {
        if (by.inside().isPresent()) {
            return "Remove from " + by.reference() + " what is no longer needed, or close its owner; if that is done,"
                    + " the library keeps it: look for a newer version.";
        }
        return "Nothing removes an entry from " + by.reference() + ". Remove it when the " + cause.leaked()
                + " is no longer needed, or give the " + by.container().orElse("container") + " a bound.";
    }
}
