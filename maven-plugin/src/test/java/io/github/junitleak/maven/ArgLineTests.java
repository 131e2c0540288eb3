package io.github.junitleak.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.maven.shared.utils.cli.CommandLineUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgLineTests {

    @Test
    void whatIsThereComesLastSoThatItWins() {
        assertThat(ArgLine.prepend(Map.of("junitleak.failure", "defer"), " -Xmx512m -Djunitleak.failure=test "))
                .isEqualTo("-Djunitleak.failure=defer -Xmx512m -Djunitleak.failure=test");
    }

    @Test
    void nothingIsAddedToNothing() {
        assertThat(ArgLine.prepend(Map.of("junitleak.failure", "defer"), "")).isEqualTo("-Djunitleak.failure=defer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"64 B", "/home/o'neill/leak reports", "a \"quoted\" name", "C:\\work\\leak reports"})
    void aValueSurvivesTheWayOfTheArguments(String value) throws Exception {
        String line = ArgLine.prepend(Map.of("junitleak.budget", value), "-Xmx512m");

        assertThat(CommandLineUtils.translateCommandline(line))
                .containsExactly("-Djunitleak.budget=" + value, "-Xmx512m");
    }
}
