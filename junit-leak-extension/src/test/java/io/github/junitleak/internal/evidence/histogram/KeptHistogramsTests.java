package io.github.junitleak.internal.evidence.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Evidence.LiveCount;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptHistogramsTests {

    private String latest = histogram(12, 0);

    private KeptHistograms kept(int most) {
        return new KeptHistograms(most, () -> latest);
    }

    private void keep(KeptHistograms histograms, long iteration, String histogram) {
        latest = histogram;
        histograms.keep(iteration);
    }

    @Test
    void theCourseOfTheFirstClassesIsKept() {
        KeptHistograms histograms = kept(2);
        keep(histograms, 20, histogram(12, 0));
        keep(histograms, 30, histogram(12, 10));
        keep(histograms, 40, histogram(12, 20));

        assertThat(histograms.growing(20))
                .hasSize(12)
                .startsWith(GrowingClass.of(
                        "a.C0", 1, 16, List.of(new LiveCount(20, 100, 1600), new LiveCount(30, 110, 1760))))
                .filteredOn(grown -> grown.series().isEmpty())
                .hasSize(2);
    }

    /** Twelve classes of objects of 16 bytes: whichever gains instances is seen, whatever the others lose. */
    @Test
    void whatIsGainedBeyondTheFirstHalfIsCountedClassByClass() {
        KeptHistograms histograms = kept(6);
        keep(histograms, 0, histogram(12, 5000));
        keep(histograms, 10, histogram(12, 5000));
        keep(histograms, 20, histogram(12, 0));
        keep(histograms, 40, histogram(12, 10));
        keep(histograms, 80, histogram(12, 2).replace("102 1632 a.C3", "112 1792 a.C3"));

        assertThat(histograms.excess(40)).hasValue(new Excess(2 * 16, Optional.empty()));
        assertThat(histograms.excess(20)).hasValue(new Excess(11 * 2 * 16 + 12 * 16, Optional.empty()));
        assertThat(histograms.excess(19)).isEmpty();
    }

    @Test
    void anArrayThatGrowsGainsBytesAndNoInstances() {
        KeptHistograms histograms = kept(6);
        for (int i = 0; i < 3; i++) {
            keep(histograms, 10 * i, "1: 10 1000 [Ljava.lang.Object;\nTotal 10 1000\n");
        }
        keep(histograms, 40, "1: 10 3000 [Ljava.lang.Object;\nTotal 10 3000\n");

        assertThat(histograms.excess(20)).hasValue(new Excess(2000, Optional.of("java.lang.Object[]")));
    }

    @Test
    void anInstanceIsSeenBehindBytesThatScatter() {
        KeptHistograms histograms = kept(6);
        for (int i = 0; i < 3; i++) {
            keep(histograms, 10 * i, "1: 10 90000 [B\nTotal 10 90000\n");
        }
        keep(histograms, 40, "1: 15 60000 [B\nTotal 15 60000\n");

        assertThat(histograms.excess(20)).hasValue(new Excess(5 * 4000, Optional.empty()));
    }

    @Test
    void theLastHistogramIsReplacedAfterASecondLook() {
        KeptHistograms histograms = kept(6);
        for (int i = 0; i < 4; i++) {
            keep(histograms, 10 * i, histogram(12, 10 * i));
        }
        latest = histogram(12, 20);
        histograms.keepAgain();

        assertThat(histograms.excess(20)).hasValue(new Excess(0, Optional.empty()));
    }

    /** Of so many classes that have gained so many instances each. */
    private static String histogram(int classes, int gained) {
        return IntStream.range(0, classes)
                        .mapToObj(i -> i + 1 + ": " + (100 + gained) + " " + 16 * (100 + gained) + " a.C" + i + "\n")
                        .collect(Collectors.joining())
                + "Total " + classes * (100 + gained) + " " + classes * 16 * (100 + gained) + "\n";
    }
}
