package io.github.junitleak.build.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardTests {
    private static final List<String> CLASSES = IntStream.range(0, 300)
            .mapToObj(i -> "com.example.Some" + i + "Test")
            .toList();

    @Test
    void eachClassIsInOneShard() {
        assertThat(all(Map.of()).flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(CLASSES);
        assertThat(all(Map.of())).allSatisfy(part -> assertThat(part).hasSizeBetween(15, 60));
    }

    @Test
    void whereTimesAreKnownShardsTakeEquallyLongAndANewClassIsInOneOfThem() {
        Map<String, Long> millis = new HashMap<>();
        for (int i = 0; i < 299; i++) {
            millis.put(CLASSES.get(i), i % 30 == 0 ? 60_000L : 1000L + i);
        }

        assertThat(all(millis).flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(CLASSES);
        long[] sums = all(millis)
                .mapToLong(part -> part.stream()
                        .mapToLong(name -> millis.getOrDefault(name, 0L))
                        .sum())
                .toArray();
        assertThat(IntStream.range(0, 8).mapToLong(i -> sums[i]).max().orElseThrow())
                .isLessThan(
                        2 * IntStream.range(0, 8).mapToLong(i -> sums[i]).min().orElseThrow());
    }

    @Test
    void timesComeFromTheOutputsOfEarlierShards(@TempDir Path directory) throws Exception {
        Path first = directory.resolve("1");
        new Ledger(first).add(ScanSamples.steady("com.example.OrderTest", 4000));
        Path second = directory.resolve("2");
        new Ledger(second).add(ScanSamples.steady("com.example.InvoiceTest", 5000));

        assertThat(Shard.parse("1/2").weighted(List.of(first, second)).millis())
                .isEqualTo(Map.of("com.example.OrderTest", 4000L, "com.example.InvoiceTest", 5000L));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shard.parse("1/2").weighted(List.of(directory)))
                .withMessage("shard-times is " + directory + ", must be the output of an earlier scan");
    }

    @Test
    void aShardIsTwoNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shard.parse("2"))
                .withMessage("shard is \"2\", must be two numbers, for instance 2/8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shard.parse("9/8"))
                .withMessage("shard is 9/8, must be from 1/8 to 8/8");
    }

    private static Stream<List<String>> all(Map<String, Long> millis) {
        return IntStream.rangeClosed(1, 8).mapToObj(number -> new Shard(number, 8, millis).of(CLASSES));
    }
}
