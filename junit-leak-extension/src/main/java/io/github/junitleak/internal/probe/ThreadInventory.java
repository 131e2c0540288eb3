package io.github.junitleak.internal.probe;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Live platform threads by the pattern of their names, and where they stand now.
 *
 * <p>Threads of the JVM itself, of JFR and of the runner are left out: they come with the run, at a time of their own,
 * and the body cannot end them. Those of the garbage collector and of the compiler are no Java threads.
 *
 * <p>Cannot see: virtual threads, and who started a thread: that is the allocation site of its {@code Thread} object.
 */
final class ThreadInventory implements Inventory {

    /** What their names begin with. */
    private static final List<String> LEFT_OUT = List.of(
            // The JVM's own, started at its first need.
            "Attach Listener",
            "Common-Cleaner",
            "Finalizer",
            "Notification Thread",
            "Reference Handler",
            "Service Thread",
            "Signal Dispatcher",
            // The recorder's.
            "JFR ",
            // The runner's.
            "junit-leak-",
            "surefire-");

    /** Where a thread waits, but not for what; as does {@code ForkJoinPool.managedBlock}. */
    private static final List<String> WAITING =
            List.of("jdk.internal.", "java.lang.", "java.util.concurrent.locks.", "sun.");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public Optional<String> obstacle() {
        return Optional.empty();
    }

    @Override
    public String listing() {
        return infos(0).map(info -> NamePattern.of(info.getThreadName())).collect(joining("\n"));
    }

    @Override
    public Map<String, Long> amounts(String listing) {
        return listing.lines().collect(groupingBy(name -> name, counting()));
    }

    /** Where most of them stand: the first frame of the application, or of the JDK where there is no other. */
    @Override
    public String detail(String name) {
        Stream<String> places = infos(Integer.MAX_VALUE)
                .filter(info -> NamePattern.of(info.getThreadName()).equals(name))
                .flatMap(info -> place(info.getStackTrace()).stream());
        return MostFrequent.of(places).map(place -> "now at " + place).orElse("");
    }

    private Stream<ThreadInfo> infos(int depth) {
        // Null stands for a thread that has ended since its id was read.
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds(), depth))
                .filter(Objects::nonNull)
                .filter(info -> LEFT_OUT.stream().noneMatch(info.getThreadName()::startsWith));
    }

    private static Optional<String> place(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> !isOfTheJdk(frame))
                .findFirst()
                .or(() -> Arrays.stream(stack)
                        .filter(frame -> !isOfWaiting(frame))
                        .findFirst())
                .or(() -> Arrays.stream(stack).findFirst())
                .map(ThreadInventory::text);
    }

    private static boolean isOfWaiting(StackTraceElement frame) {
        return WAITING.stream().anyMatch(frame.getClassName()::startsWith)
                || frame.getMethodName().endsWith("anagedBlock");
    }

    private static boolean isOfTheJdk(StackTraceElement frame) {
        String module = String.valueOf(frame.getModuleName());
        return module.startsWith("java.") || module.startsWith("jdk.");
    }

    /** Without loader and module, which {@link StackTraceElement#toString()} would show. */
    private static String text(StackTraceElement frame) {
        String line = frame.getLineNumber() > 0 ? ":" + frame.getLineNumber() : "";
        String file = frame.getFileName() == null ? "Unknown Source" : frame.getFileName() + line;
        return frame.getClassName() + "." + frame.getMethodName() + "(" + file + ")";
    }
}
