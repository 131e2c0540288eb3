package io.github.junitleak.benchmarks.cost;

import io.github.junitleak.benchmarks.document.Figures;
import io.github.junitleak.benchmarks.document.MarkdownTable;
import java.util.Map;

/** {@code docs/performance.md}: the same text for the same numbers. */
record PerformanceDocument(
        Map<Place, Values> verdicts,
        Map<Place, Explained> explained,
        Map<Place, Values> recordings,
        Map<Place, Values> footprints) {

    private static final double COLLECTIONS = 12;
    private static final double ALL_RESOURCES = 1.1;
    private static final double LEAKING_RATIO = 2;
    private static final double LEAKING_COLLECTIONS = 25;
    private static final double STARTUP_MILLIS = 500;
    private static final double SLOWDOWN = 1.05;
    private static final double FOOTPRINT_KIBIBYTES = 1000;

    private static final String METHOD = """
            <!-- Written by `benchmarks/run cost`; edits are lost. benchmarks/README.md says how to run it. -->
            # Performance

            What a verdict costs, side by side with what it is made of: each row is one JVM in which verdicts, plain loops of
            the same iterations and single `System.gc()` calls take turns, with a live heap of small objects in a list.
            Times are medians; of a shared machine's times only the ratios mean anything elsewhere. A number in **bold** is
            above its target.

            ## A verdict

            *Verdict* is the whole time of one; *loop* is a plain loop of the same iterations of the same body, and *cost* the
            part of the verdict in which the body did not run, as its report says. The target for a steady one is %.0f × the
            time of one `System.gc()` of the same JVM, and %.1f × the cost of one that watches the *heap only*. *Histogram* is
            one class histogram, which collects too and is what a checkpoint reads. A leaking verdict from code, as here, also
            searches the heap for what holds the leak; a leak test has that done by a fresh JVM, see the next table. Before
            JDK 19 Serial counts dead objects in all but every fourth collection, and a reading that has risen waits for that
            one.

            """.formatted(COLLECTIONS, ALL_RESOURCES);

    String text() {
        StringBuilder text = new StringBuilder(METHOD);
        text.append(verdictTable());
        text.append("""

                ## A leak that is explained

                From `java` to its exit: one leak test that keeps a value of 64 bytes in each iteration, confirmed and explained by
                a fresh JVM, and its clean twin, which replaces the value; medians of %s runs by turns. The target is %.0f × the
                clean twin with a small heap, and else %.0f × one `System.gc()` on top of it.

                """.formatted("five", LEAKING_RATIO, LEAKING_COLLECTIONS));
        text.append(explainedTable());
        text.append("""

                ## Start-up

                What the first verdict in a JVM takes longer than the later ones: JMX, JFR and our classes are loaded. The target
                is %.0f ms. With large heaps the difference drowns in the scatter of the collections.

                """.formatted(STARTUP_MILLIS));
        text.append(startupTable());
        text.append("""

                ## The recording

                An allocating loop (20 arrays per iteration) with a recording of `jdk.OldObjectSample` as a leak test starts it,
                against the same loop without, by turns. The target is %.2f.

                """.formatted(SLOWDOWN));
        text.append(recordingTable());
        text.append("""

                ## Memory

                What a run holds itself: bytes of live objects by a class histogram that the body asks for in its last iteration,
                less those before the run. The first run in a JVM also loads JFR and our classes, which stay. The target
                is %.0f KiB.

                """.formatted(FOOTPRINT_KIBIBYTES));
        text.append(footprintTable());
        text.append("\nMachine: %d cores, %s %s.\n"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch")));
        return text.toString();
    }

    private MarkdownTable verdictTable() {
        MarkdownTable table = new MarkdownTable(
                "JDK, collector",
                "live heap",
                "`System.gc()`, ms",
                "histogram, ms",
                "steady: verdict, ms",
                "loop, ms",
                "cost, ms",
                "cost × `System.gc()`",
                "cost × heap only",
                "leaking: verdict, ms",
                "loop, ms",
                "cost, ms",
                "cost × `System.gc()`");
        verdicts.forEach((place, values) -> {
            double collection = values.millis("collection");
            table.row(
                    label(place),
                    place.liveMebibytes() + " MiB",
                    Figures.rate(collection),
                    Figures.rate(values.millis("histogram")),
                    Figures.rate(values.millis("clean.verdict")),
                    Figures.rate(values.millis("clean.loop")),
                    Figures.rate(values.millis("clean.overhead")),
                    judged(values.millis("clean.overhead") / collection, COLLECTIONS),
                    judged(values.get("clean.overhead") / values.get("heap.overhead"), ALL_RESOURCES),
                    Figures.rate(values.millis("leaking.verdict")),
                    Figures.rate(values.millis("leaking.loop")),
                    Figures.rate(values.millis("leaking.overhead")),
                    Figures.rate(values.millis("leaking.overhead") / collection));
        });
        return table;
    }

    private MarkdownTable explainedTable() {
        MarkdownTable table = new MarkdownTable(
                "JDK, collector", "live heap", "clean, ms", "leaking, ms", "leaking × clean", "on top × `System.gc()`");
        explained.forEach((place, run) -> {
            double collections = (run.leakingMillis() - run.cleanMillis())
                    / verdicts.get(place).millis("collection");
            boolean small = place.liveMebibytes() < 100;
            table.row(
                    label(place),
                    place.liveMebibytes() + " MiB",
                    Figures.rate(run.cleanMillis()),
                    Figures.rate(run.leakingMillis()),
                    small ? judged(run.ratio(), LEAKING_RATIO) : Figures.rate(run.ratio()),
                    small ? Figures.rate(collections) : judged(collections, LEAKING_COLLECTIONS));
        });
        return table;
    }

    private MarkdownTable startupTable() {
        MarkdownTable table = new MarkdownTable("JDK, collector", "live heap", "start-up, ms");
        verdicts.forEach((place, values) -> table.row(
                label(place), place.liveMebibytes() + " MiB", judged(values.millis("startup"), STARTUP_MILLIS)));
        return table;
    }

    private MarkdownTable recordingTable() {
        MarkdownTable table = new MarkdownTable("JDK, collector", "loop, ms", "recorded, ms", "ratio");
        recordings.forEach((place, values) -> table.row(
                label(place),
                Figures.rate(values.millis("plain")),
                Figures.rate(values.millis("recorded")),
                judged(values.get("recorded") / values.get("plain"), SLOWDOWN)));
        return table;
    }

    private MarkdownTable footprintTable() {
        MarkdownTable table = new MarkdownTable("JDK, collector", "first run, KiB", "later run, KiB");
        footprints.forEach((place, values) -> table.row(
                label(place),
                judged(values.get("first") / 1024, FOOTPRINT_KIBIBYTES),
                judged(values.get("later") / 1024, FOOTPRINT_KIBIBYTES)));
        return table;
    }

    private static String label(Place place) {
        return place.jdk().version() + ", " + place.collector().label();
    }

    private static String judged(double value, double target) {
        String figure = Figures.rate(value);
        return value <= target ? figure : "**" + figure + "**";
    }
}
