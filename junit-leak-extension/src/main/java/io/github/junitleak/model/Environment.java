package io.github.junitleak.model;

import java.util.List;
import java.util.Objects;

/**
 * Where a run took place, as far as it matters for its numbers.
 *
 * @param java the runtime's version, for instance {@code 21.0.4+7-LTS}
 * @param vm name of the virtual machine
 * @param collector {@code G1}, {@code Serial}, {@code Parallel}, {@code ZGC}, {@code Shenandoah} or the JVM's own name
 * @param maxHeapBytes what {@code -Xmx} or the JVM's ergonomics allow
 * @param os name and architecture of the operating system
 * @param flags the JVM's arguments, in order, without system properties
 */
public record Environment(String java, String vm, String collector, long maxHeapBytes, String os, List<String> flags) {
    public Environment {
        Objects.requireNonNull(java, "java");
        Objects.requireNonNull(vm, "vm");
        Objects.requireNonNull(collector, "collector");
        Objects.requireNonNull(os, "os");
        flags = List.copyOf(flags);
    }
}
