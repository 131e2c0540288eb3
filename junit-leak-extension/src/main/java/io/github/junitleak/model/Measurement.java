package io.github.junitleak.model;

import java.util.List;
import java.util.Objects;

/**
 * What a run did.
 *
 * @since 0.1.0
 */
public final class Measurement extends Value<Measurement.Components> {
    record Components(
            long warmup, long iterations, int checkpoints, long bodyMillis, long overheadMillis, List<Memory> memory) {
        Components {
            memory = List.copyOf(memory);
        }
    }

    /** The accessors say what each is. */
    public Measurement(
            long warmup, long iterations, int checkpoints, long bodyMillis, long overheadMillis, List<Memory> memory) {
        super(new Components(warmup, iterations, checkpoints, bodyMillis, overheadMillis, memory));
    }

    /** Iterations before the first checkpoint that counts. */
    public long warmup() {
        return components.warmup;
    }

    /** Iterations from there to the last checkpoint. */
    public long iterations() {
        return components.iterations;
    }

    /** Measurements that count, the first included. */
    public int checkpoints() {
        return components.checkpoints;
    }

    /** Time spent in the body, warm-up included, in milliseconds. */
    public long bodyMillis() {
        return components.bodyMillis;
    }

    /** Time spent measuring, in milliseconds. */
    public long overheadMillis() {
        return components.overheadMillis;
    }

    /** What the process took, as context that never decides; without what the platform does not report. */
    public List<Memory> memory() {
        return components.memory;
    }

    /** A run of whose process nothing is known. */
    public Measurement(long warmup, long iterations, int checkpoints, long bodyMillis, long overheadMillis) {
        this(warmup, iterations, checkpoints, bodyMillis, overheadMillis, List.of());
    }

    /**
     * Memory that the process takes, in bytes.
     *
     * @param name {@code resident set}, {@code committed heap} or {@code metaspace}; where the JVM tracks its native
     *     memory, also {@code native memory of …} with the categories that grew most
     * @param first before the first checkpoint that counts
     * @param last after the last checkpoint
     */
    public record Memory(String name, long first, long last) {
        public Memory {
            Objects.requireNonNull(name, "name");
        }
    }
}
