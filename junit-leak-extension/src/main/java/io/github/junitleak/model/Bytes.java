package io.github.junitleak.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts of memory as people write them: {@code "0 B"}, {@code "64 B"}, {@code "1.5 KiB"}, {@code "2 MiB"}.
 *
 * @since 0.1.0
 */
public final class Bytes {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,15})?)\\s*(B|KiB|MiB)");
    private static final Map<String, Integer> UNITS = Map.of("B", 1, "KiB", 1024, "MiB", 1024 * 1024);

    private Bytes() {}

    /**
     * @return bytes, at least 0
     * @throws IllegalArgumentException if {@code text} is something else; the message is the rule alone, to be
     *     completed by where the text stood
     */
    public static double parse(String text) {
        Matcher matcher = AMOUNT.matcher(text.trim());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "must be a number and a unit of B, KiB or MiB, for instance \"64 B\" or \"1.5 KiB\"");
        }
        return new BigDecimal(matcher.group(1))
                .multiply(BigDecimal.valueOf(UNITS.get(matcher.group(2))))
                .doubleValue();
    }
}
