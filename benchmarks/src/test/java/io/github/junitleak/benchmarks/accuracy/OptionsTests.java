package io.github.junitleak.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitleak.benchmarks.jvm.Collector;
import io.github.junitleak.benchmarks.jvm.Jdk;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTests {

    private static final Jdk JDK = new Jdk(Path.of("jdk"), "17.0.15+6", EnumSet.of(Collector.G1, Collector.SERIAL));

    @Test
    void whatIsGivenIsTaken() {
        Options options = Options.parse(
                "--repetitions", "5", "--collectors", "g1,zgc", "--load", "quarter", "--modes", "all", "--continue");

        assertThat(options.repetitions()).isEqualTo(5);
        assertThat(options.collectors()).containsExactly(Collector.G1, Collector.ZGC);
        assertThat(options.modes()).containsExactly(Mode.DEFAULT, Mode.GIVEN);
        assertThat(options.continued()).isTrue();
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> Options.parse("--colour", "red"))
                .hasMessage("--colour is no option; benchmarks/README.md lists them");
        assertThatThrownBy(() -> Options.parse("--repetitions")).hasMessage("--repetitions needs a value");
        assertThatThrownBy(() -> Options.parse("--load", "half"))
                .hasMessage("\"half\" must be one of [off, quarter, on]");
    }

    @Test
    void onlyCollectorsThatAJdkHasAreRun() {
        List<Planned> runs = Planned.all(Options.parse("--collectors", "all"), Scenarios.all(), List.of(JDK));

        assertThat(runs)
                .hasSize(2 * Scenarios.all().size())
                .extracting(Planned::collector)
                .containsOnly(Collector.G1, Collector.SERIAL);
    }

    @Test
    void everyCaseHasItsTurnUnderLoad() {
        Options options = Options.parse("--repetitions", "4", "--collectors", "g1", "--load", "quarter");
        List<Planned> runs = Planned.all(options, Scenarios.all(), List.of(JDK));

        assertThat(runs).extracting(Planned::key).doesNotHaveDuplicates();
        assertThat(runs.stream().filter(Planned::loaded).map(Planned::subject))
                .containsExactlyInAnyOrderElementsOf(Scenarios.all());
    }
}
