package io.github.junitleak.model;

import java.util.List;
import java.util.Objects;

/**
 * What a run did.
 *
 * @since 0.1.0
 */
public sealed interface Measurement {
    /** The accessors say what each is. */
    static Measurement of(
            long warmup, long iterations, int checkpoints, long bodyMillis, long overheadMillis, List<Memory> memory) {
        return new MeasurementData(warmup, iterations, checkpoints, bodyMillis, overheadMillis, memory);
    }

    /** Iterations before the first checkpoint that counts. */
    long warmup();

    /** Iterations from there to the last checkpoint. */
    long iterations();

    /** Measurements that count, the first included. */
    int checkpoints();

    /** Time spent in the body, warm-up included, in milliseconds. */
    long bodyMillis();

    /** Time spent measuring, in milliseconds. */
    long overheadMillis();

    /** What the process took, as context that never decides; without what the platform does not report. */
    List<Memory> memory();

    /** A run of whose process nothing is known. */
    static Measurement of(long warmup, long iterations, int checkpoints, long bodyMillis, long overheadMillis) {
        return of(warmup, iterations, checkpoints, bodyMillis, overheadMillis, List.of());
    }

    /**
     * Memory that the process takes, in bytes.
     *
     * @param name {@code resident set}, {@code committed heap} or {@code metaspace}; where the JVM tracks its native
     *     memory, also {@code native memory of …} with the categories that grew most
     * @param first before the first checkpoint that counts
     * @param last after the last checkpoint
     */
    record Memory(String name, long first, long last) {
        public Memory {
            Objects.requireNonNull(name, "name");
        }
    }
}

record MeasurementData(
        long warmup, long iterations, int checkpoints, long bodyMillis, long overheadMillis, List<Memory> memory)
        implements Measurement {
    MeasurementData {
        memory = List.copyOf(memory);
    }
}
