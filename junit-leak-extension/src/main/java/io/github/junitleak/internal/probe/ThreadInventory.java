package io.github.junitleak.internal.probe;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Stream;

/**
 * Live platform threads by the pattern of their names, and where they stand now.
 *
 * <p>Threads of the JVM itself, of JFR and of the runner are left out: they come with the run, at a time of their own,
 * and the body cannot end them. Those of the garbage collector and of the compiler are no Java threads.
 *
 * <p>Cannot see: virtual threads, and who started a thread, which JFR records.
 */
final class ThreadInventory implements Inventory {

    /** Where a thread waits, but not for what; as does {@code ForkJoinPool.managedBlock}. */
    private static final List<String> WAITING =
            List.of("jdk.internal.", "java.lang.", "java.util.concurrent.locks.", "sun.");

    /** Of the thread that runs {@code main}, and of all that come from it. */
    private static final String DEFAULT_GROUP = "main";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** A line {@code 31 pool-*-thread-*} for each thread, with its id, which no other thread ever has. */
    @Override
    public String listing() {
        // Null stands for a thread that has ended since its id was read.
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(info -> !KnownThreads.isKnown(info.getThreadName()))
                .map(info -> info.getThreadId() + " " + NamePattern.of(info.getThreadName()))
                .collect(joining("\n"));
    }

    @Override
    public Map<String, Long> amounts(String listing) {
        return byName(listing.lines());
    }

    /** New threads alone: those that were about to end at first take nothing away from them. */
    @Override
    public Map<String, Long> gains(String first, String now) {
        Set<String> known = first.lines().collect(toSet());
        return byName(now.lines().filter(line -> !known.contains(line)));
    }

    private static Map<String, Long> byName(Stream<String> lines) {
        return lines.collect(groupingBy(line -> line.substring(line.indexOf(' ') + 1), counting()));
    }

    /**
     * Their thread group where it is one of the application's; where most of them stand: the first frame of the
     * application, or of the JDK where there is no other; and whether they would end by themselves.
     */
    @Override
    public String detail(String name) {
        Map<Thread, StackTraceElement[]> alike = new HashMap<>(Thread.getAllStackTraces());
        alike.keySet()
                .removeIf(thread -> KnownThreads.isKnown(thread.getName())
                        || !NamePattern.of(thread.getName()).equals(name));
        return Stream.concat(
                        NamePattern.mostFrequent(alike.keySet().stream().flatMap(thread -> group(thread).stream()))
                                .map(group -> "in thread group " + group)
                                .stream(),
                        NamePattern.mostFrequent(alike.values().stream().flatMap(stack -> place(stack).stream()))
                                .map(place -> "now at " + place)
                                .stream())
                .collect(joining(", ", "", end(alike)));
    }

    private static String end(Map<Thread, StackTraceElement[]> alike) {
        return !alike.isEmpty() && alike.entrySet().stream().allMatch(ThreadInventory::endsWhenIdle)
                ? ", would end by itself after its pool's keep-alive time"
                : "";
    }

    /** A worker waits with a time limit only where its pool lets it end, as a cached pool does after 60 s. */
    private static boolean endsWhenIdle(Map.Entry<Thread, StackTraceElement[]> thread) {
        return thread.getKey().getState() == Thread.State.TIMED_WAITING
                && Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().equals(ThreadPoolExecutor.class.getName())
                                && frame.getMethodName().equals("getTask"));
    }

    /** Empty for a thread that has ended meanwhile, and in the group where all threads are by default. */
    private static Optional<String> group(Thread thread) {
        return Optional.ofNullable(thread.getThreadGroup())
                .map(ThreadGroup::getName)
                .filter(group -> !group.equals(DEFAULT_GROUP))
                .map(NamePattern::of);
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
