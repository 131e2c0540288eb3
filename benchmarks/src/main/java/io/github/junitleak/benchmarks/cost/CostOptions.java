package io.github.junitleak.benchmarks.cost;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param jdks homes; all collectors are measured on the first
 * @param liveMebibytes sizes of the live heap
 * @param document where the tables are written
 */
record CostOptions(List<Path> jdks, List<Integer> liveMebibytes, Path document) {

    /** @throws IllegalArgumentException one sentence with the option and its rule */
    static CostOptions parse(String... arguments) {
        List<Path> jdks = List.of(Path.of(System.getProperty("java.home")));
        List<Integer> live = List.of(15, 200, 1024);
        Path document = Path.of("docs", "performance.md");
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--jdks" ->
                    jdks = Arrays.stream(value.split(",")).map(Path::of).toList();
                case "--heaps" ->
                    live = Arrays.stream(value.split(",")).map(Integer::valueOf).toList();
                case "--document" -> document = Path.of(value);
                default ->
                    throw new IllegalArgumentException(arguments[i] + " is no option; benchmarks/README.md lists them");
            }
        }
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException(arguments[arguments.length - 1] + " needs a value");
        }
        return new CostOptions(jdks, live, document);
    }
}
