package io.github.junitleak.internal.probe;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** The name that stands for many. Of several that are equally frequent the last in the order of the alphabet. */
    static Optional<String> mostFrequent(Stream<String> names) {
        return names.collect(groupingBy(name -> name, counting())).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
