package io.github.junitleak.benchmarks.faults;

import java.util.List;
import java.util.Locale;

/**
 * Something that goes wrong, and what a user may expect then.
 *
 * @param test method of {@link FaultSubject}
 * @param before shell commands that bring it about; {@code $TMP} and {@code $REPORTS} are the directories of temporary
 *     files and reports
 * @param flags of the test's JVM
 * @param expected what the test's result contains
 */
record Fault(String name, String test, String before, List<String> flags, String expected) {

    private static final String FULL =
            "mount -t tmpfs -o size=256k none \"%1$s\" && head -c 1m /dev/zero >\"%1$s/filler\"";
    private static final String LEAKS = "leaks heap: +1";
    private static final String UNCONFIRMED = "The test was run again in a fresh JVM, but ";

    /** Needs a control group of its own. */
    static final String CGROUP = "cgroup";

    static List<Fault> all() {
        return List.of(
                new Fault("none, leaking", "leaking", "", List.of(), "The growth was reproduced"),
                new Fault("none, clean", "clean", "", List.of(), FaultChild.PASSED),
                new Fault("temporary directory full, leaking", "leaking", full("$TMP"), List.of(), LEAKS),
                new Fault("temporary directory full, clean", "clean", full("$TMP"), List.of(), FaultChild.PASSED),
                new Fault("temporary directory missing, leaking", "leaking", "rmdir \"$TMP\"", List.of(), LEAKS),
                new Fault("report directory full", "leaking", full("$REPORTS"), List.of(), LEAKS),
                new Fault(
                        "report directory is a file",
                        "leaking",
                        "rmdir \"$REPORTS\" && : >\"$REPORTS\"",
                        List.of(),
                        LEAKS),
                new Fault(
                        "report directory is a loop",
                        "leaking",
                        "rmdir \"$REPORTS\" && ln -s \"$REPORTS\" \"$REPORTS\"",
                        List.of(),
                        LEAKS),
                inFreshJvm("hang", UNCONFIRMED + "it did not end within 10 s"),
                inFreshJvm("exit", UNCONFIRMED),
                inFreshJvm("fill", UNCONFIRMED),
                new Fault(
                        "heap of 64 MiB used up by the leak", "mebibytes", "", List.of("-Xmx64m"), "leaks heap: +256"),
                new Fault(
                        "64 processes allowed, threads leak",
                        "threads",
                        CGROUP,
                        List.of("-XX:+UseSerialGC"),
                        "leaks heap and threads: "));
    }

    private static String full(String directory) {
        return String.format(Locale.ROOT, FULL, directory);
    }

    private static Fault inFreshJvm(String body, String expected) {
        return new Fault(
                "fresh JVM: the body does " + body,
                "leaking",
                "",
                List.of("-D" + FaultSubject.IN_FRESH_JVM + "=" + body, "-Djunitleak.confirm.timeout=10 s", "-Xmx256m"),
                expected);
    }
}
