package io.github.junitleak.internal.run;

import io.github.junitleak.internal.evidence.histogram.Excess;
import io.github.junitleak.internal.evidence.histogram.KeptHistograms;
import io.github.junitleak.model.Series;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a run knows of one resource at its end.
 *
 * @param series the readings
 * @param tolerance growth per iteration that may pass where the readings scatter, in the resource's unit
 * @param excess what is held at the end beyond the most that was held in the first half of the iterations, in the
 *     resource's unit; empty where there is too little to compare. Made when it is asked for, since that costs
 *     milliseconds.
 * @param array bytes of the class of arrays that gained most without instances; empty where there is none
 */
record Readings(Series series, double tolerance, Supplier<Optional<Excess>> excess, Supplier<Optional<Series>> array) {

    /** The last iteration of the first half, those before the series included. */
    static long half(Series series) {
        return series.last().iteration() / 2;
    }

    /**
     * What is read at the end beyond the median of what was read from the third checkpoint to the end of the first
     * half; empty where no checkpoint is left to compare with. The median, since one number hides more than a
     * histogram.
     */
    static Optional<Excess> excess(Series series) {
        long[] before = series.points().stream()
                .skip(KeptHistograms.FIRST_COMPARED)
                .filter(point -> point.iteration() <= half(series))
                .mapToLong(Series.Point::value)
                .sorted()
                .toArray();
        return before.length == 0
                ? Optional.empty()
                : Optional.of(new Excess(
                        Math.max(0, series.last().value() - before[(before.length - 1) / 2]), Optional.empty()));
    }

    /** Whether what is held at the end is no more than growth at {@link #tolerance} adds in the second half. */
    boolean isNothingGained() {
        double iterations = series.last().iteration() - half(series);
        return excess.get()
                .filter(more -> more.bytes() <= tolerance * iterations)
                .isPresent();
    }
}
