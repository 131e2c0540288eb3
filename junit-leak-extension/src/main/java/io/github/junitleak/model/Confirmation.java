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
public final class Confirmation extends Value<Confirmation.Components> {
    record Components(
            Result result,
            String detail,
            @Nullable String output,
            @Nullable String recording) {
        Components {
            Objects.requireNonNull(result, "result");
            Objects.requireNonNull(detail, "detail");
        }
    }

    /** The accessors say what each is. */
    public Confirmation(Result result, String detail, @Nullable String output, @Nullable String recording) {
        super(new Components(result, detail, output, recording));
    }

    /** What it showed. */
    public Result result() {
        return components.result;
    }

    /** One sentence. */
    public String detail() {
        return components.detail;
    }

    /** File with what the fresh JVM printed, relative to the report; absent where there was none. */
    public Optional<String> output() {
        return Optional.ofNullable(components.output);
    }

    /**
     * JFR recording that the evidence was read from, relative to the report; absent where there is none, or no leak
     * that it would explain.
     */
    public Optional<String> recording() {
        return Optional.ofNullable(components.recording);
    }

    /** A confirmation without files. */
    public static Confirmation of(Result result, String detail) {
        return new Confirmation(result, detail, null, null);
    }

    /** The same with the files that lie beside the report. */
    public Confirmation withFiles(@Nullable String keptOutput, @Nullable String keptRecording) {
        return new Confirmation(result(), detail(), keptOutput, keptRecording);
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
