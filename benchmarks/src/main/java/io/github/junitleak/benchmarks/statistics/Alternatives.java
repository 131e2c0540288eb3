package io.github.junitleak.benchmarks.statistics;

import io.github.junitleak.internal.stats.Trend;
import io.github.junitleak.model.Series;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Prints how often each rule calls each shape a leak: twelve checkpoints over 270 thousand iterations, spaced evenly as
 * one would, and with batches that double as this project does; and how often each is called steady.
 */
public final class Alternatives {

    private static final int RUNS = 1000;
    private static final int BATCHES = 11;
    private static final long WARMUP = 1000;
    private static final long FIRST = 133;
    private static final double TOLERANCE = 1;

    private Alternatives() {}

    public static void main(String[] args) {
        System.out.println("Called a leak, in percent of " + RUNS + " series each; batches even / doubling\n");
        StringBuilder head = new StringBuilder("| series |");
        StringBuilder ruler = new StringBuilder("|---|");
        for (Rule rule : Rule.values()) {
            head.append(' ').append(rule.label()).append(" |");
            ruler.append("---:|");
        }
        System.out.println(head);
        System.out.println(ruler);
        for (Shape shape : Shape.values()) {
            StringBuilder row =
                    new StringBuilder("| " + (shape.isLeak() ? "leak: " : "clean: ") + shape.label() + " |");
            for (Rule rule : Rule.values()) {
                row.append(' ')
                        .append(percent(rule, shape, even()))
                        .append(" / ")
                        .append(percent(rule, shape, doubling()))
                        .append(" |");
            }
            System.out.println(row);
        }
        printSteady();
    }

    /** Ways to call a series steady, on doubling batches: that it is no leak says nothing of what it is. */
    private static void printSteady() {
        System.out.println("\nCalled steady, in percent of " + RUNS + " series each; doubling batches\n");
        System.out.println(
                "| series | whatever is no leak | growth of a byte is ruled out over the window of the leak test | this project's |");
        System.out.println("|---|---:|---:|---:|");
        for (Shape shape : Shape.values()) {
            System.out.println("| " + (shape.isLeak() ? "leak: " : "clean: ") + shape.label() + " | "
                    + percent(shape, trend -> !trend.exceeds(0)) + " | "
                    + percent(shape, trend -> trend.growth(0).high() <= TOLERANCE) + " | "
                    + percent(shape, trend -> trend.steady(0, TOLERANCE).isPresent()) + " |");
        }
    }

    private static String percent(Shape shape, Predicate<Trend> steady) {
        Random random = new Random(1);
        int called = 0;
        for (int run = 0; run < RUNS; run++) {
            Series bytes = shape.draw(random).at(doubling()).get(0);
            called += steady.test(Trend.of(bytes, 24, 0.5)) ? 1 : 0;
        }
        return String.format(Locale.ROOT, called % 10 == 0 ? "%.0f" : "%.1f", 100.0 * called / RUNS);
    }

    private static String percent(Rule rule, Shape shape, long[] iterations) {
        Random random = new Random(1);
        int accused = 0;
        for (int run = 0; run < RUNS; run++) {
            List<Series> series = shape.draw(random).at(iterations);
            accused += rule.accuses(series.get(0), series.get(1)) ? 1 : 0;
        }
        return String.format(Locale.ROOT, accused % 10 == 0 ? "%.0f" : "%.1f", 100.0 * accused / RUNS);
    }

    private static long[] doubling() {
        long[] iterations = new long[BATCHES + 1];
        iterations[0] = WARMUP;
        for (int i = 1; i <= BATCHES; i++) {
            iterations[i] = iterations[i - 1] + (FIRST << i - 1);
        }
        return iterations;
    }

    private static long[] even() {
        long total = FIRST * ((1 << BATCHES) - 1);
        long[] iterations = new long[BATCHES + 1];
        for (int i = 0; i <= BATCHES; i++) {
            iterations[i] = WARMUP + total * i / BATCHES;
        }
        return iterations;
    }
}
