package io.github.junitleak.build.scan;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many JVMs may scan at a time: as many as there are cores, and memory for them. */
public final class Forks {
    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d{1,15})([kKmMgGtT]?)");

    /** What tests mostly get by with where nothing is said. */
    private static final long USUAL_HEAP = 1L << 30;

    /** What a JVM needs beside its heap. */
    private static final long BESIDE_HEAP = 256L << 20;

    private Forks() {}

    /**
     * Of this machine, or of this container.
     *
     * @param jvmArguments of the tests' JVMs
     */
    public static int ofThisMachine(List<String> jvmArguments) {
        long memory = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getTotalMemorySize();
        return of(Runtime.getRuntime().availableProcessors(), memory, jvmArguments);
    }

    /** A JVM that has found a leak starts another, which confirms it. */
    static int of(int cores, long memory, List<String> jvmArguments) {
        long each = 2 * (heap(jvmArguments) + BESIDE_HEAP);
        return (int) Math.max(1, Math.min(cores, memory / each));
    }

    private static long heap(List<String> jvmArguments) {
        long heap = USUAL_HEAP;
        for (String argument : jvmArguments) {
            Matcher matcher = HEAP.matcher(argument);
            if (matcher.matches()) {
                String unit = matcher.group(2).toLowerCase(Locale.ROOT);
                heap = Long.parseLong(matcher.group(1)) << 10 * (unit.isEmpty() ? 0 : " kmgt".indexOf(unit));
            }
        }
        return heap;
    }
}
