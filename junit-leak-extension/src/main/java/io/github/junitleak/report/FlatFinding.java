package io.github.junitleak.report;

import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A {@link Finding} as it stands in the JSON: both cases with the same members, told apart by {@code verdict}, so that
 * a consumer can filter findings without looking at their shape first.
 */
record FlatFinding(
        Resource resource,
        FlatVerdict verdict,
        Optional<String> reason,
        Optional<Double> growth,
        Optional<Double> low,
        Optional<Double> high,
        Optional<Double> detectionLimit,
        Optional<Double> budget,
        List<Series.Point> series) {

    /** {@link Verdict}, and the case that has none. */
    enum FlatVerdict {
        STEADY,
        LEAKING,
        INCONCLUSIVE,
        NOT_MEASURED
    }

    FlatFinding {
        requireLikeGrowth("low", low, growth);
        requireLikeGrowth("high", high, growth);
        requireLikeGrowth("detectionLimit", detectionLimit, growth);
        if (verdict == FlatVerdict.NOT_MEASURED && reason.isEmpty()) {
            throw new IllegalArgumentException("reason is null, must be a string where the verdict is NOT_MEASURED");
        }
        if (verdict != FlatVerdict.NOT_MEASURED && budget.isEmpty()) {
            throw new IllegalArgumentException("budget is null, must be a number where the verdict is " + verdict);
        }
    }

    private static void requireLikeGrowth(String name, Optional<Double> number, Optional<Double> growth) {
        if (number.isPresent() != growth.isPresent()) {
            throw new IllegalArgumentException(
                    name + " is " + number.map(String::valueOf).orElse("null") + ", must be "
                            + (growth.isPresent() ? "a number where growth is one" : "null where growth is null"));
        }
    }

    static FlatFinding of(Finding finding) {
        if (finding instanceof Finding.NotMeasured not) {
            return new FlatFinding(
                    not.resource(),
                    FlatVerdict.NOT_MEASURED,
                    Optional.of(not.reason()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }
        Finding.Measured measured = (Finding.Measured) finding;
        Optional<Finding.Growth> growth = measured.growth();
        return new FlatFinding(
                measured.resource(),
                FlatVerdict.valueOf(measured.verdict().name()),
                measured.reason(),
                growth.map(Finding.Growth::perIteration),
                growth.map(Finding.Growth::low),
                growth.map(Finding.Growth::high),
                growth.map(Finding.Growth::detectionLimit),
                Optional.of(measured.budget()),
                measured.series().points());
    }

    Finding toFinding() {
        if (verdict == FlatVerdict.NOT_MEASURED) {
            return new Finding.NotMeasured(resource, reason.orElseThrow());
        }
        return new Finding.Measured(
                resource,
                Verdict.valueOf(verdict.name()),
                reason.orElse(null),
                growth.map(estimate -> new Finding.Growth(
                                estimate, low.orElseThrow(), high.orElseThrow(), detectionLimit.orElseThrow()))
                        .orElse(null),
                budget.orElseThrow(),
                new Series(series));
    }
}
