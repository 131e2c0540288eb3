package io.github.junitleak.internal.evidence.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Evidence.LiveCount;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptHistogramsTests {

    @Test
    void aRunForAVerdictKeepsTheFirstOnly() {
        KeptHistograms histograms = new KeptHistograms(1, histogram(1, 0));
        histograms.keep(20, histogram(1, 0));
        histograms.keep(30, histogram(1, 10));

        assertThat(histograms.growing(histogram(1, 20), 20)).containsExactly(new GrowingClass("a.C0", 1, 16));
    }

    @Test
    void aRunForItsEvidenceTellsTheCourseOfTheFirstClasses() {
        KeptHistograms histograms = new KeptHistograms(2, histogram(12, 0));
        histograms.keep(20, histogram(12, 0));
        histograms.keep(30, histogram(12, 10));
        histograms.keep(40, histogram(12, 20));

        assertThat(histograms.growing(histogram(12, 20), 20))
                .hasSize(12)
                .startsWith(new GrowingClass(
                        "a.C0", 1, 16, List.of(new LiveCount(20, 100, 1600), new LiveCount(30, 110, 1760))))
                .filteredOn(grown -> grown.series().isEmpty())
                .hasSize(2);
    }

    /** Of so many classes that have gained so many instances each. */
    private static String histogram(int classes, int gained) {
        return IntStream.range(0, classes)
                        .mapToObj(i -> i + 1 + ": " + (100 + gained) + " " + 16 * (100 + gained) + " a.C" + i + "\n")
                        .collect(Collectors.joining())
                + "Total " + classes * (100 + gained) + " " + classes * 16 * (100 + gained) + "\n";
    }
}
