package io.github.junitleak.internal.view;

import java.util.Locale;

/**
 * Names from outside, made safe for one line of text. Class names and display names may hold any character: a line
 * break would forge a line of the message, a bidirectional control would reorder it.
 */
public final class Printable {
    private Printable() {}

    /** {@code text} with every control, format and separator character but the space as its {@code \\uXXXX}. */
    public static String text(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isPrintable(c)) {
                printable.appendCodePoint(c);
            } else {
                printable.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return printable.toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
