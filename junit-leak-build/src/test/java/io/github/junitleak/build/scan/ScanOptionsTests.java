package io.github.junitleak.build.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.junitleak.build.scan.ScanOptions.Shard;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScanOptionsTests {

    @Test
    void eachClassIsInOneShard() {
        List<String> classes = IntStream.range(0, 300)
                .mapToObj(i -> "com.example.Some" + i + "Test")
                .toList();

        assertThat(classes)
                .allSatisfy(name -> assertThat(
                                IntStream.rangeClosed(1, 8).filter(number -> new Shard(number, 8).has(name)))
                        .hasSize(1));
        assertThat(IntStream.rangeClosed(1, 8))
                .allSatisfy(number -> assertThat(classes.stream().filter(new Shard(number, 8)::has))
                        .hasSizeBetween(15, 60));
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
}
