package io.github.junitleak.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClopperPearsonTests {

    @Test
    void noneInAThousandIsAtMostThreeInAThousand() {
        // By hand: the rate p at which (1 - p)^1000 = 0.05.
        assertThat(ClopperPearson.upper95(0, 1000)).isCloseTo(1 - Math.pow(0.05, 1 / 1000.0), within(1e-9));
    }

    @Test
    void oneInTwenty() {
        // Clopper and Pearson's chart, and every table since.
        assertThat(ClopperPearson.upper95(1, 20)).isCloseTo(0.2161, within(1e-4));
    }

    @Test
    void allWrongBoundsNothing() {
        assertThat(ClopperPearson.upper95(3, 3)).isEqualTo(1);
    }
}
