package io.github.junitleak.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTests {

    @ParameterizedTest
    @CsvSource({"0 B, 0", "64 B, 64", "64B, 64", "1.5 KiB, 1536", "2 MiB, 2097152", "0.25 B, 0.25"})
    void reads(String text, double bytes) {
        assertThat(Bytes.parse(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "64", "B", "-1 B", "64 kB", "64 parsecs", "1,5 KiB", "1e3 B", "NaN B", "64 b"})
    void refuses(String text) {
        assertThatThrownBy(() -> Bytes.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be a number and a unit of B, KiB or MiB, for instance \"64 B\" or \"1.5 KiB\"");
    }
}
