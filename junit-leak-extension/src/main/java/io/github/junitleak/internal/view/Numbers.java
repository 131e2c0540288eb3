package io.github.junitleak.internal.view;

import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Resource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How every number of a report is printed, in every view: the same in each locale, binary units that say so, and
 * rounded so that the sentence around the number stays true.
 *
 * <p>Bytes are in B, KiB, MiB, GiB or TiB, with two decimals from KiB on. Rates have a sign; below 1 they have two
 * significant digits. A method whose name ends in {@code s} prints several numbers that stand in one sentence and adds
 * digits until different numbers look different. Every {@code double} must be finite.
 */
public final class Numbers {
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};
    private static final BigDecimal STEP = BigDecimal.valueOf(1024);
    private static final int DIGITS_BELOW_ONE = 2;
    private static final int MINUTE = 60;
    private static final char MINUS = '\u2212';

    private Numbers() {}

    /** For instance {@code 12 B}, {@code 1.50 KiB}, {@code 12.10 MiB}. */
    public static String bytes(long bytes) {
        return quantity(BigDecimal.valueOf(bytes), true, false, 0, RoundingMode.HALF_UP)
                .text("");
    }

    /** A duration, for instance {@code 3.72 s} or {@code 19 min 32 s}. */
    public static String seconds(double seconds) {
        long whole = Math.round(seconds);
        if (whole >= MINUTE) {
            return whole / MINUTE + " min " + whole % MINUTE + " s";
        }
        return BigDecimal.valueOf(seconds).setScale(2, RoundingMode.HALF_UP).toPlainString() + " s";
    }

    /** A whole number of things: {@code 100,000}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace('-', MINUS);
    }

    /** A reading of a resource: {@code 12.10 MiB}, or {@code 14} for a count. */
    public static String value(Resource resource, long value) {
        return value(resource, value, 0);
    }

    private static String value(Resource resource, long value, int extra) {
        return resource.isBytes()
                ? quantity(BigDecimal.valueOf(value), true, false, extra, RoundingMode.HALF_UP)
                        .text("")
                : count(value);
    }

    /** Two readings, {@code 12.10 MiB → 12.15 MiB}, with more digits where they would look the same but are not. */
    public static String values(Resource resource, long first, long last) {
        int extra = 0;
        while (first != last && value(resource, first, extra).equals(value(resource, last, extra))) {
            extra++;
        }
        return value(resource, first, extra) + " → " + value(resource, last, extra);
    }

    /** A part of a whole above 0, {@code 20 %}: 0 % means none, and 100 % means all. */
    public static String share(double part, double whole) {
        long percent = Math.round(100.0 * part / whole);
        if (percent == 0 && part > 0) {
            return "< 1 %";
        }
        return percent == 100 && part < whole ? "> 99 %" : percent + " %";
    }

    /** A rate with its sign, without "per iteration": {@code +131 B}, {@code -0.42 B}, {@code +1.00}, {@code 0 B}. */
    public static String rate(Resource resource, double perIteration) {
        return resource.isBytes() ? byteRate(perIteration) : countRate(perIteration);
    }

    /** Bytes per iteration with their sign, for instance {@code +131 B} or {@code +1.50 KiB}. */
    public static String byteRate(double perIteration) {
        return signed(perIteration, true);
    }

    /** Instances, threads and the like per iteration with their sign, for instance {@code +1.00}. */
    public static String countRate(double perIteration) {
        return signed(perIteration, false);
    }

    /** The same without zeros that say nothing, for a sentence: {@code +1}, {@code +0.5}. */
    public static String shortCountRate(double perIteration) {
        BigDecimal exact = BigDecimal.valueOf(perIteration);
        return sign(exact)
                + quantity(exact, false, true, 0, RoundingMode.HALF_UP).stripped();
    }

    private static String signed(double rate, boolean bytes) {
        BigDecimal exact = BigDecimal.valueOf(rate);
        return quantity(exact, bytes, true, 0, RoundingMode.HALF_UP).text(sign(exact));
    }

    /** A budget, {@code 0 B} or {@code 12.80 KiB}, or {@code 0.5} for a count. Rounded to the nearest. */
    public static String budget(Resource resource, double budget) {
        return quantity(BigDecimal.valueOf(budget), resource.isBytes(), true, 0, RoundingMode.HALF_UP)
                .stripped();
    }

    /** A detection limit, {@code 0.4 B}. Rounded up: a growth of what is printed would have been found. */
    public static String detectionLimit(Resource resource, double limit) {
        return upTo(resource, limit);
    }

    /** An upper bound, {@code 134 B}. Rounded up: what is above another number looks so. */
    public static String upTo(Resource resource, double limit) {
        return quantity(BigDecimal.valueOf(limit), resource.isBytes(), true, 0, RoundingMode.CEILING)
                .stripped();
    }

    /**
     * A growth, its interval and its budget, for one sentence. The growth is printed above, below or equal to the
     * budget exactly where it is; the printed interval holds the real one.
     */
    public static GrowthText growths(Resource resource, Finding.Growth growth, double budget) {
        BigDecimal exact = BigDecimal.valueOf(growth.perIteration());
        BigDecimal allowed = BigDecimal.valueOf(budget);
        // Ends: every double has a finite number of digits.
        for (int extra = 0; ; extra++) {
            Quantity shown = quantity(exact, resource.isBytes(), true, extra, RoundingMode.HALF_UP);
            Quantity limit = quantity(allowed, resource.isBytes(), true, extra, RoundingMode.HALF_UP);
            if (shown.compareTo(limit) == exact.compareTo(allowed)) {
                return new GrowthText(
                        shown.text(sign(exact)),
                        bound(growth.low(), shown.unit(), extra, RoundingMode.FLOOR),
                        bound(growth.high(), shown.unit(), extra, RoundingMode.CEILING),
                        limit.stripped());
            }
        }
    }

    private static String bound(double value, int unit, int extraDigits, RoundingMode rounding) {
        BigDecimal scaled = BigDecimal.valueOf(value);
        for (int i = 0; i < unit; i++) {
            scaled = scaled.divide(STEP);
        }
        return rounded(scaled, unit >= 0, true, Math.max(unit, 0), extraDigits, rounding)
                .digits();
    }

    /**
     * The printed numbers of one growth.
     *
     * @param growth with sign and unit, {@code +131 B}
     * @param low without unit, in the unit of {@code growth}: {@code 128}
     * @param high without unit, in the unit of {@code growth}: {@code 134}
     * @param budget with unit, {@code 0 B}
     */
    public record GrowthText(String growth, String low, String high, String budget) {}

    private static String sign(BigDecimal value) {
        return value.signum() > 0 ? "+" : "";
    }

    private static Quantity quantity(
            BigDecimal value, boolean bytes, boolean rate, int extraDigits, RoundingMode rounding) {
        int unit = 0;
        BigDecimal scaled = value;
        Quantity quantity = rounded(scaled, bytes, rate, unit, extraDigits, rounding);
        // Rounded first: 1023.999 KiB is 1.00 MiB, not 1024.00 KiB.
        while (bytes && unit < UNITS.length - 1 && quantity.number().abs().compareTo(STEP) >= 0) {
            unit++;
            scaled = scaled.divide(STEP);
            quantity = rounded(scaled, true, rate, unit, extraDigits, rounding);
        }
        return quantity;
    }

    private static Quantity rounded(
            BigDecimal value, boolean bytes, boolean rate, int unit, int extraDigits, RoundingMode rounding) {
        int decimals = decimals(value, bytes, rate, unit);
        return new Quantity(
                value.setScale(value.signum() == 0 ? 0 : decimals + extraDigits, rounding), bytes ? unit : -1);
    }

    private static int decimals(BigDecimal value, boolean bytes, boolean rate, int unit) {
        if (unit > 0) {
            return 2;
        }
        if (!rate) {
            return 0;
        }
        BigDecimal size = value.abs();
        if (size.compareTo(BigDecimal.ONE) < 0) {
            // The position of the first digit after the point: 0.42 has precision - scale = 0, 0.042 has -1.
            return DIGITS_BELOW_ONE - (size.precision() - size.scale());
        }
        if (!bytes) {
            return 2;
        }
        return size.compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
    }

    /** A rounded number and its unit: an index into {@link #UNITS}, or -1 for a count. */
    private record Quantity(BigDecimal number, int unit) implements Comparable<Quantity> {
        String text(String sign) {
            return sign + digits() + suffix();
        }

        String stripped() {
            return (unit < 0 ? print(strip(number)) : digits()) + suffix();
        }

        String digits() {
            return print(unit == 0 ? strip(number) : number);
        }

        private String suffix() {
            return unit < 0 ? "" : " " + UNITS[unit];
        }

        private static BigDecimal strip(BigDecimal number) {
            BigDecimal stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        /** Plain, but for numbers below a millionth, the noise of a regression: {@code 1.2E-17}. */
        private static String print(BigDecimal number) {
            String digits = number.toString();
            return digits.startsWith("-") ? MINUS + digits.substring(1) : digits;
        }

        @Override
        public int compareTo(Quantity other) {
            return inBase().compareTo(other.inBase());
        }

        private BigDecimal inBase() {
            return unit < 1 ? number : number.multiply(STEP.pow(unit));
        }
    }
}
