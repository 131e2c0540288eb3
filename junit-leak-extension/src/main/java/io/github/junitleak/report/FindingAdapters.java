package io.github.junitleak.report;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The adapter of {@link Finding}: both cases as one flat object with the same members, told apart by {@code verdict},
 * so that a consumer can filter findings without looking at their shape first.
 */
final class FindingAdapters implements TypeAdapterFactory {
    @Override
    @SuppressWarnings("unchecked") // T is Finding.
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        return type.getRawType() == Finding.class
                ? (TypeAdapter<T>) new OfFinding(gson.getAdapter(FlatFinding.class))
                : null;
    }

    private static final class OfFinding extends TypeAdapter<Finding> {
        private final TypeAdapter<FlatFinding> flat;

        OfFinding(TypeAdapter<FlatFinding> flat) {
            this.flat = flat;
        }

        @Override
        public void write(JsonWriter out, Finding finding) throws IOException {
            flat.write(out, FlatFinding.of(finding));
        }

        @Override
        public Finding read(JsonReader in) throws IOException {
            String where = StrictJson.where(in);
            FlatFinding read = flat.read(in);
            try {
                return read.toFinding(where);
            } catch (IllegalArgumentException refusal) {
                throw new UnreadableReportException(where + " is not valid: " + refusal.getMessage(), refusal);
            }
        }
    }

    /** {@link Verdict}, and the case that has none. */
    enum FlatVerdict {
        STEADY,
        LEAKING,
        INCONCLUSIVE,
        NOT_MEASURED
    }

    /** A finding as it stands in the JSON; its components are the members. */
    record FlatFinding(
            Resource resource,
            FlatVerdict verdict,
            Optional<String> reason,
            OptionalDouble growth,
            OptionalDouble low,
            OptionalDouble high,
            OptionalDouble detectionLimit,
            OptionalDouble budget,
            List<Series.Point> series) {

        static FlatFinding of(Finding finding) {
            if (finding instanceof Finding.NotMeasured not) {
                return new FlatFinding(
                        not.resource(),
                        FlatVerdict.NOT_MEASURED,
                        Optional.of(not.reason()),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        List.of());
            }
            Finding.Measured measured = (Finding.Measured) finding;
            Optional<Finding.Growth> growth = measured.growth();
            return new FlatFinding(
                    measured.resource(),
                    FlatVerdict.valueOf(measured.verdict().name()),
                    measured.reason(),
                    optional(growth.map(Finding.Growth::perIteration)),
                    optional(growth.map(Finding.Growth::low)),
                    optional(growth.map(Finding.Growth::high)),
                    optional(growth.map(Finding.Growth::detectionLimit)),
                    OptionalDouble.of(measured.budget()),
                    measured.series().points());
        }

        Finding toFinding(String where) throws UnreadableReportException {
            if (verdict == FlatVerdict.NOT_MEASURED) {
                return new Finding.NotMeasured(
                        resource,
                        reason.orElseThrow(() -> StrictJson.refused(
                                where + ".reason", "null", "a string where the verdict is NOT_MEASURED")));
            }
            return new Finding.Measured(
                    resource,
                    Verdict.valueOf(verdict.name()),
                    reason,
                    growth(where),
                    budget.orElseThrow(() ->
                            StrictJson.refused(where + ".budget", "null", "a number where the verdict is " + verdict)),
                    new Series(series));
        }

        private Optional<Finding.Growth> growth(String where) throws UnreadableReportException {
            if (growth.isEmpty()) {
                requireSame(where + ".low", low);
                requireSame(where + ".high", high);
                requireSame(where + ".detectionLimit", detectionLimit);
                return Optional.empty();
            }
            return Optional.of(new Finding.Growth(
                    growth.getAsDouble(),
                    requireNumber(where + ".low", low),
                    requireNumber(where + ".high", high),
                    requireNumber(where + ".detectionLimit", detectionLimit)));
        }

        private static double requireNumber(String where, OptionalDouble number) throws UnreadableReportException {
            return number.orElseThrow(() -> StrictJson.refused(where, "null", "a number where growth is one"));
        }

        private static void requireSame(String where, OptionalDouble number) throws UnreadableReportException {
            if (number.isPresent()) {
                throw StrictJson.refused(where, Double.toString(number.getAsDouble()), "null where growth is null");
            }
        }

        private static OptionalDouble optional(Optional<Double> number) {
            return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
        }
    }
}
