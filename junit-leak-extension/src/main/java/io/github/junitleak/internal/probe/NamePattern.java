package io.github.junitleak.internal.probe;

import java.util.regex.Pattern;

/**
 * Names without what differs from one thing to the next of its kind: {@code pool-3-thread-1} is
 * {@code pool-*-thread-*}.
 */
final class NamePattern {

    /** UUIDs, hashes (hexadecimal words of eight digits or more that hold a decimal one) and numbers. */
    private static final Pattern CHANGING = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"
            + "|(?<!\\p{Alnum})(?=[a-fA-F]*\\d)\\p{XDigit}{8,}(?!\\p{Alnum})|\\d+");

    /** What would forge a line of a listing. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\v");

    private NamePattern() {}

    static String of(String name) {
        return LINE_BREAK.matcher(CHANGING.matcher(name).replaceAll("*")).replaceAll(" ");
    }
}
