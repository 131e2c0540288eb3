package io.github.junitleak.model;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of running the same test again in a fresh JVM, where every allocation is sampled and soft references are
 * cleared.
 *
 * @since 0.1.0
 */
public sealed interface Confirmation {
    /** The accessors say what each is. */
    static Confirmation of(Result result, String detail, @Nullable String output, @Nullable String recording) {
        return new ConfirmationData(result, detail, Optional.ofNullable(output), Optional.ofNullable(recording));
    }

    /** What it showed. */
    Result result();

    /** One sentence. */
    String detail();

    /** File with what the fresh JVM printed, relative to the report; absent where there was none. */
    Optional<String> output();

    /**
     * JFR recording that the evidence was read from, relative to the report; absent where there is none, or no leak
     * that it would explain.
     */
    Optional<String> recording();

    /** A confirmation without files. */
    static Confirmation of(Result result, String detail) {
        return of(result, detail, null, null);
    }

    /** The same with the files that lie beside the report. */
    default Confirmation withFiles(@Nullable String keptOutput, @Nullable String keptRecording) {
        return of(result(), detail(), keptOutput, keptRecording);
    }

    /** What a confirmation showed. */
    enum Result {
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

record ConfirmationData(Result result, String detail, Optional<String> output, Optional<String> recording)
        implements Confirmation {
    ConfirmationData {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(detail, "detail");
    }
}
