package io.github.junitleak.model;

import java.util.List;
import java.util.Objects;

/**
 * Where a run took place, as far as it matters for its numbers.
 *
 * @since 0.1.0
 */
public final class Environment extends Value<Environment.Components> {
    record Components(String java, String vm, String collector, long maxHeapBytes, String os, List<String> flags) {
        Components {
            Objects.requireNonNull(java, "java");
            Objects.requireNonNull(vm, "vm");
            Objects.requireNonNull(collector, "collector");
            Objects.requireNonNull(os, "os");
            flags = List.copyOf(flags);
        }
    }

    /** The accessors say what each is. */
    public Environment(String java, String vm, String collector, long maxHeapBytes, String os, List<String> flags) {
        super(new Components(java, vm, collector, maxHeapBytes, os, flags));
    }

    /** The runtime's version, for instance {@code 21.0.4+7-LTS}. */
    public String java() {
        return components.java;
    }

    /** Name of the virtual machine. */
    public String vm() {
        return components.vm;
    }

    /** {@code G1}, {@code Serial}, {@code Parallel}, {@code ZGC}, {@code Shenandoah} or the JVM's own name. */
    public String collector() {
        return components.collector;
    }

    /** What {@code -Xmx} or the JVM's ergonomics allow. */
    public long maxHeapBytes() {
        return components.maxHeapBytes;
    }

    /** Name and architecture of the operating system. */
    public String os() {
        return components.os;
    }

    /** The JVM's arguments, in order, without system properties. */
    public List<String> flags() {
        return components.flags;
    }
}
