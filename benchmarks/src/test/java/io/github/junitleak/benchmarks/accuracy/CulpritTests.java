package io.github.junitleak.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.LeakDetector;
import io.github.junitleak.model.LeakReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CulpritTests {

    private static final List<byte[]> HELD = new ArrayList<>();

    @AfterEach
    void release() {
        HELD.clear();
    }

    @Test
    void isNamedByAReportWithBothTheClassAndTheField() throws Exception {
        LeakReport report =
                LeakDetector.named("leak").time(Duration.ofSeconds(1)).measure(() -> HELD.add(new byte[100_000]));

        assertThat(new Culprit("byte[]", "HELD").namedBy(report)).isEqualTo(Culprit.Named.BOTH);
        assertThat(new Culprit("byte[]", "OTHER").namedBy(report)).isEqualTo(Culprit.Named.CLASS);
        assertThat(new Culprit("com.example.Order", "HELD").namedBy(report)).isEqualTo(Culprit.Named.FIELD);
        assertThat(new Culprit("com.example.Order", "OTHER").namedBy(report)).isEqualTo(Culprit.Named.NEITHER);
    }
}
