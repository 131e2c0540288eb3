package io.github.junitleak.model;

import java.util.List;
import java.util.Objects;

/**
 * What a run did.
 *
 * @param warmup iterations before the first checkpoint that counts
 * @param iterations iterations from there to the last checkpoint
 * @param checkpoints measurements that count, the first included
 * @param bodyMillis time spent in the body, warm-up included, in milliseconds
 * @param overheadMillis time spent measuring, in milliseconds
 * @param memory what the process took, as context that never decides; without what the platform does not tell
 */
public record Measurement(
        long warmup, long iterations, int checkpoints, long bodyMillis, long overheadMillis, List<Memory> memory) {
    public Measurement {
        memory = List.copyOf(memory);
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
