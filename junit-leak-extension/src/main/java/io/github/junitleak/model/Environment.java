package io.github.junitleak.model;

import java.util.List;
import java.util.Objects;

/**
 * Where a run took place, as far as it matters for its numbers.
 *
 * @since 0.1.0
 */
public sealed interface Environment {
    /** The accessors say what each is. */
    static Environment of(String java, String vm, String collector, long maxHeapBytes, String os, List<String> flags) {
        return new EnvironmentData(java, vm, collector, maxHeapBytes, os, flags);
    }

    /** The runtime's version, for instance {@code 21.0.4+7-LTS}. */
    String java();

    /** Name of the virtual machine. */
    String vm();

    /** {@code G1}, {@code Serial}, {@code Parallel}, {@code ZGC}, {@code Shenandoah} or the JVM's own name. */
    String collector();

    /** What {@code -Xmx} or the JVM's ergonomics allow. */
    long maxHeapBytes();

    /** Name and architecture of the operating system. */
    String os();

    /** The JVM's arguments, in order, without system properties. */
    List<String> flags();
}

record EnvironmentData(String java, String vm, String collector, long maxHeapBytes, String os, List<String> flags)
        implements Environment {
    EnvironmentData {
        Objects.requireNonNull(java, "java");
        Objects.requireNonNull(vm, "vm");
        Objects.requireNonNull(collector, "collector");
        Objects.requireNonNull(os, "os");
        flags = List.copyOf(flags);
    }
}
