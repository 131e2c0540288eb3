package io.github.junitleak.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What can leak. Each resource is watched in the same iterations, at the same checkpoints, by the same rule.
 *
 * @since 0.1.0
 */
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

    private static final Pattern COUNT = Pattern.compile("\\d{1,15}(?:\\.\\d{1,15})?");

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

    /**
     * A growth per iteration as people write it: an amount as {@link Bytes} reads it, or a number for what is counted,
     * {@code "1"} or {@code "0.5"}.
     *
     * @return in the resource's unit, at least 0
     * @throws IllegalArgumentException if {@code text} is something else; the message is the rule alone, to be
     *     completed by where the text stood
     */
    public double parse(String text) {
        if (isBytes()) {
            return Bytes.parse(text);
        }
        String number = text.trim();
        if (!COUNT.matcher(number).matches()) {
            throw new IllegalArgumentException("must be a number without a unit, for instance \"1\" or \"0.5\"");
        }
        return new BigDecimal(number).doubleValue();
    }

    /** Whether values are bytes, so that they are shown as B, KiB or MiB. */
    public boolean isBytes() {
        return unit.equals("B");
    }
}
