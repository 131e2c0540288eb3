package io.github.junitleak.internal.probe;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The word that stands for many. */
final class MostFrequent {

    private MostFrequent() {}

    /** Of several that are equally frequent the last in the order of the alphabet; empty where there is none. */
    static Optional<String> of(Stream<String> words) {
        return words.collect(groupingBy(word -> word, counting())).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
