package io.github.junitleak.internal.probe;

import io.github.junitleak.model.Environment;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/** What this JVM says of itself. */
public final class JvmEnvironment {

    private JvmEnvironment() {}

    public static Environment current() {
        return Environment.of(
                Runtime.version().toString(),
                System.getProperty("java.vm.name"),
                collector(),
                Runtime.getRuntime().maxMemory(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                flags(ManagementFactory.getRuntimeMXBean().getInputArguments()));
    }

    private static String collector() {
        String first = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GarbageCollectorMXBean::getName)
                .findFirst()
                .orElse("unknown");
        if (first.startsWith("G1")) {
            return "G1";
        }
        if (first.startsWith("PS ")) {
            return "Parallel";
        }
        if (first.equals("Copy") || first.equals("MarkSweepCompact")) {
            return "Serial";
        }
        if (first.startsWith("ZGC")) {
            return "ZGC";
        }
        return first.startsWith("Shenandoah") ? "Shenandoah" : first;
    }

    /**
     * System properties, and commands that the JVM runs when it fails, may hold what must not stand in a report that is
     * published, so only other flags are kept.
     */
    static List<String> flags(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> argument.startsWith("-X"))
                .filter(argument -> !argument.startsWith("-XX:On"))
                .toList();
    }
}
