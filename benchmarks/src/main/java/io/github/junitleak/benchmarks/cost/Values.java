package io.github.junitleak.benchmarks.cost;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a child has printed: names with numbers. */
record Values(Map<String, Double> byName) {

    static Values parse(List<String> lines) {
        return new Values(lines.stream()
                .map(line -> line.split("\t"))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> Double.parseDouble(parts[1]))));
    }

    double get(String name) {
        Double value = byName.get(name);
        if (value == null) {
            throw new IllegalStateException("the child did not print " + name + ", only " + byName.keySet());
        }
        return value;
    }

    double millis(String name) {
        return get(name) / 1e6;
    }
}
