package io.github.junitleak.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What came of running the same test again in a fresh JVM, where every allocation is sampled and soft references are
 * cleared.
 *
 * @param result what it showed
 * @param detail one sentence
 * @param output file with what the fresh JVM printed, relative to the report; absent where there was none
 * @param recording JFR recording that the evidence was read from, relative to the report; absent where there is none,
 *     or no leak that it would explain
 */
public record Confirmation(Result result, String detail, Optional<String> output, Optional<String> recording) {
    public Confirmation {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(recording, "recording");
    }

    /** A confirmation without files. */
    public static Confirmation of(Result result, String detail) {
        return new Confirmation(result, detail, Optional.empty(), Optional.empty());
    }

    /** The same with the files that lie beside the report. */
    public Confirmation attaching(Optional<String> keptOutput, Optional<String> keptRecording) {
        return new Confirmation(result, detail, keptOutput, keptRecording);
    }

    /** What a confirmation showed. */
    public enum Result {
        /** It grew again. */
        REPRODUCED,
        /** It did not grow once soft references were cleared, so that what grew was held by these only. */
        SOFTLY_HELD,
        /** It did not grow again, for reasons unknown. */
        NOT_REPRODUCED,
        /** There was no result: the verdict rests on the first measurement alone. */
        FAILED
    }
}
