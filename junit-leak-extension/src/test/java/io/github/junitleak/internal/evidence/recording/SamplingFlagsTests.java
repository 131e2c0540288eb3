package io.github.junitleak.internal.evidence.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingFlagsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            false | old-object-queue-size=200000                | true
            false | stackdepth=128,old-object-queue-size=4096   | true
            false | old-object-queue-size=200000,stackdepth=128 | true
            false | old-object-queue-size=256                   | false
            false | ''                                          | false
            true  | old-object-queue-size=200000                | false
            true  | ''                                          | false
            """)
    void areExactOnlyTogether(String useTlab, String options, boolean exact) {
        assertThat(SamplingFlags.of(useTlab, options, "false").exact()).isEqualTo(exact);
    }

    @Test
    void countOnlyTheLastQueueSize() {
        assertThat(SamplingFlags.of("true", "old-object-queue-size=10,old-object-queue-size=20", "false")
                        .queueSize())
                .isEqualTo(20);
    }

    @Test
    void areReadFromThisJvm() {
        // Surefire starts it without any of them.
        assertThat(SamplingFlags.ofThisJvm()).isEqualTo(new SamplingFlags(true, 256, true));
    }
}
