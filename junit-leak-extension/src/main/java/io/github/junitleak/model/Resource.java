package io.github.junitleak.model;

/** What can leak. Each resource is watched in the same iterations, at the same checkpoints, by the same rule. */
public enum Resource {
    /** Bytes of all objects that are still reachable after a full collection. */
    HEAP("heap after GC", "heap", "B"),
    /** Live platform threads. */
    THREADS("threads", "threads", "threads"),
    /** Open file descriptors of the process: files, sockets, directories, pipes. */
    FILE_DESCRIPTORS("file descriptors", "file descriptors", "descriptors"),
    /** Bytes of direct and mapped buffers, as the JDK's buffer pools count them. */
    DIRECT_MEMORY("direct memory", "direct memory", "B"),
    /** Loaded classes, which also stand for their class loaders. */
    CLASSES("loaded classes", "classes", "classes");

    private final String label;
    private final String noun;
    private final String unit;

    Resource(String label, String noun, String unit) {
        this.label = label;
        this.noun = noun;
        this.unit = unit;
    }

    /** How tables name the measured quantity, for instance {@code heap after GC}. */
    public String label() {
        return label;
    }

    /** How sentences name what leaks, for instance {@code heap} in "leaks heap". */
    public String noun() {
        return noun;
    }

    /** The unit of a measured value: {@code B} for bytes, else the plural of what is counted. */
    public String unit() {
        return unit;
    }

    /** Whether values are bytes, so that they are shown as B, KiB or MiB. */
    public boolean isBytes() {
        return unit.equals("B");
    }
}
