package io.github.junitleak.internal.run;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** How the objects that leak are sampled for the explanation. */
public sealed interface Sampling {

    /** Not at all: growing classes are all that is known. */
    record Off() implements Sampling {}

    /** As this JVM's flags have it, which finds large leaks only; explained where something leaks. */
    record Default() implements Sampling {}

    /**
     * Every allocation, in a JVM with {@link io.github.junitleak.internal.evidence.recording.SamplingFlags#EXACT},
     * which is slow: a short run, explained whatever its verdict.
     *
     * @param recording file that the recording is written to and stays in
     */
    record Exact(Path recording) implements Sampling {
        public Exact {
            Objects.requireNonNull(recording, "recording");
        }
    }

    /** Where the recording stays; absent where nobody asked for it. */
    default Optional<Path> kept() {
        return this instanceof Exact exact ? Optional.of(exact.recording()) : Optional.empty();
    }

    /** Whether every allocation is sampled. */
    default boolean isExact() {
        return this instanceof Exact;
    }
}
