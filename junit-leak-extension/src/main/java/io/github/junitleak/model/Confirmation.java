package io.github.junitleak.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What came of running the same test again in a fresh JVM, where every allocation is sampled and soft references are
 * cleared.
 *
 * @param result what it showed
 * @param detail one sentence
 * @param output file with what the fresh JVM printed, relative to the report; absent where there was none or it ran to
 *     its end
 */
public record Confirmation(Result result, String detail, Optional<String> output) {
    public Confirmation {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(output, "output");
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
