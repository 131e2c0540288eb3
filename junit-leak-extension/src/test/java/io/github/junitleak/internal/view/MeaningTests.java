package io.github.junitleak.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Environment;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Verdict;
import io.github.junitleak.report.SampleReports;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTests {
    private static final Environment ENVIRONMENT = SampleReports.leaking().environment();

    @Test
    void aGrowthOfTheHeapEndsWhereTheHeapDoes() {
        // (512 MiB - 100 B) / 131 B
        assertThat(of(Resource.HEAP, 131))
                .hasValue("124.93 MiB per million iterations; fills a heap of 512.00 MiB after about 4.1 million");
    }

    @Test
    void descriptorsEndAtTheLimitOfAProcess() {
        assertThat(of(Resource.FILE_DESCRIPTORS, 2))
                .hasValue(
                        "2,000 descriptors per 1,000 iterations; a limit of 1,024 descriptors is reached after about 510");
    }

    @Test
    void otherResourcesHaveNoKnownEnd() {
        assertThat(of(Resource.THREADS, 0.5)).hasValue("500 threads per 1,000 iterations");
        assertThat(of(Resource.DIRECT_MEMORY, 1024)).hasValue("976.56 MiB per million iterations");
    }

    @Test
    void whatDoesNotGrowMeansNothing() {
        assertThat(of(Resource.HEAP, 0)).isEmpty();
        assertThat(of(Resource.HEAP, -1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.5         | 1
            7           | 7
            512         | 510
            123456      | 120,000
            5300000     | 5.3 million
            53000000    | 53 million
            530000000   | 530 million
            5300000000  | 5 billion
            """)
    void anEstimateHasTwoDigits(double iterations, String text) {
        assertThat(Meaning.about(iterations)).isEqualTo(text);
    }

    private static Optional<String> of(Resource resource, double rate) {
        return Meaning.of(
                Finding.Measured.of(
                        resource,
                        Verdict.STEADY,
                        null,
                        new Finding.Growth(rate, rate, rate, 0.1),
                        0,
                        new Series(List.of(new Series.Point(0, 100)))),
                ENVIRONMENT);
    }
}
