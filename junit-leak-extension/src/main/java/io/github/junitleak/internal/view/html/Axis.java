package io.github.junitleak.internal.view.html;

import io.github.junitleak.internal.view.html.templates.ChartView.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * An axis of a chart: maps values to coordinates and knows the round values in between.
 *
 * @param low value at {@code start}
 * @param high value at {@code end}, above {@code low}
 * @param step distance of the labelled values, a whole number
 * @param start coordinate of {@code low}
 * @param end coordinate of {@code high}; below {@code start} where the axis runs upwards
 */
record Axis(double low, double high, double step, int start, int end) {
    private static final int MOST_STEPS = 4;

    /** An axis that ends where the values end. */
    static Axis exact(double low, double high, int start, int end) {
        double top = high > low ? high : low + 1;
        return new Axis(low, top, decimalStep(top - low), start, end);
    }

    /** An axis that ends at labelled values: multiples of a power of two for bytes, of 1, 2 or 5 for counts. */
    static Axis rounded(double low, double high, boolean binary, int start, int end) {
        double step = binary ? binaryStep(high - low) : decimalStep(high - low);
        double bottom = Math.floor(low / step) * step;
        double top = Math.ceil(high / step) * step;
        return new Axis(bottom, top > bottom ? top : bottom + step, step, start, end);
    }

    /** The coordinate of a value, to a tenth: what a screen can show. */
    double at(double value) {
        double coordinate = start + (value - low) / (high - low) * (end - start);
        return Math.round(coordinate * 10) / 10.0;
    }

    List<Tick> ticks(LongFunction<String> label) {
        List<Tick> ticks = new ArrayList<>();
        for (double value = Math.ceil(low / step) * step; value <= high; value += step) {
            ticks.add(new Tick(at(value), label.apply((long) value)));
        }
        return ticks;
    }

    private static double binaryStep(double span) {
        double step = 1;
        while (step * MOST_STEPS < span) {
            step *= 2;
        }
        return step;
    }

    private static double decimalStep(double span) {
        for (double power = 1; ; power *= 10) {
            for (double factor : new double[] {1, 2, 5}) {
                if (factor * power * MOST_STEPS >= span) {
                    return factor * power;
                }
            }
        }
    }
}
