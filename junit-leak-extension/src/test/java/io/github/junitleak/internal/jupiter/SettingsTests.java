package io.github.junitleak.internal.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitleak.LeakCheck;
import io.github.junitleak.model.Expectation;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTests {

    private static final Declared NOTHING = declared(LeakCheck.AUTOMATIC, "");

    private static Declared declared(int iterations, String budget) {
        return new Declared(
                "@LeakTest",
                "com.example.OrderTest.place()",
                iterations,
                LeakCheck.AUTOMATIC,
                budget,
                List.of(),
                List.of(),
                Expectation.STEADY);
    }

    private static Settings settings(Declared declared, Map<String, String> parameters) {
        return Settings.resolve(declared, new Configuration(key -> Optional.ofNullable(parameters.get(key))));
    }

    private static Plan plan(Declared declared, Map<String, String> parameters) {
        return settings(declared, parameters).plan().build();
    }

    @Test
    void withoutParametersTheDefaultsStand() {
        Settings settings = settings(NOTHING, Map.of());

        assertThat(settings.enabled()).isTrue();
        assertThat(settings.expected()).isEqualTo(Expectation.STEADY);
        assertThat(settings.onLeak()).isEqualTo(Settings.OnLeak.TEST);
        assertThat(settings.onInconclusive()).isEqualTo(Settings.OnInconclusive.ABORT);
        assertThat(settings.confirm()).isEqualTo(Settings.Confirm.FORK);
        assertThat(settings.reportDirectory()).isEmpty();
        Plan plan = settings.plan().build();
        assertThat(plan.iterations()).isEmpty();
        assertThat(plan.warmup()).isEmpty();
        assertThat(plan.time()).isEqualTo(Duration.ofSeconds(3));
        assertThat(plan.budgets()).containsOnlyKeys(Resource.values());
        assertThat(plan.budgets().values()).containsOnly(0.0);
    }

    @Test
    void theToleranceIsASize() {
        assertThat(plan(NOTHING, Map.of("junitleak.tolerance", "1 MiB")).tolerance())
                .isEqualTo(1 << 20);
        assertThat(plan(NOTHING, Map.of()).tolerance()).isEqualTo(32 << 10);
    }

    @Test
    void everyParameterReachesItsSetting() {
        Settings settings = settings(
                NOTHING,
                Map.of(
                        "junitleak.enabled", "false",
                        "junitleak.iterations", " 40 ",
                        "junitleak.warmup", "3",
                        "junitleak.budget", "64 B",
                        "junitleak.budgets", "threads=1, direct-memory=64 KiB",
                        "junitleak.time", "500 ms",
                        "junitleak.resources", "heap, threads, direct-memory",
                        "junitleak.failure", "defer",
                        "junitleak.inconclusive", "fail",
                        "junitleak.confirm", "in-process"));

        assertThat(settings.enabled()).isFalse();
        assertThat(settings.onLeak()).isEqualTo(Settings.OnLeak.DEFER);
        assertThat(settings.onInconclusive()).isEqualTo(Settings.OnInconclusive.FAIL);
        assertThat(settings.confirm()).isEqualTo(Settings.Confirm.IN_PROCESS);
        Plan plan = settings.plan().build();
        assertThat(plan.iterations()).hasValue(40);
        assertThat(plan.warmup()).hasValue(3);
        assertThat(plan.time()).isEqualTo(Duration.ofMillis(500));
        assertThat(plan.budgets())
                .isEqualTo(Map.of(Resource.HEAP, 64.0, Resource.THREADS, 1.0, Resource.DIRECT_MEMORY, 65536.0));
    }

    @Test
    void theReportDirectoryIsTakenAsItIs() {
        assertThat(settings(NOTHING, Map.of("junitleak.report.directory", "build/leaks"))
                        .reportDirectory())
                .hasValue("build/leaks");
    }

    @Test
    void anAttributeWinsOverAParameter() {
        Map<String, String> parameters = Map.of("junitleak.iterations", "40", "junitleak.budget", "64 B");

        assertThat(plan(declared(60, "8 B"), parameters).iterations()).hasValue(60);
        assertThat(plan(declared(60, "8 B"), parameters).budgets()).containsEntry(Resource.HEAP, 8.0);
    }

    @ParameterizedTest
    @CsvSource({"3 s, 3000", "3s, 3000", "500 ms, 500"})
    void timesHaveAUnit(String text, long millis) {
        assertThat(plan(NOTHING, Map.of("junitleak.time", text)).time()).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    iterations   | 3                    | iterations is 3, must be at least 12 for the checkpoints that a verdict needs
                    iterations   | 40.5                 | must be a whole number
                    warmup       | many                 | must be a whole number
                    warmup       | -1                   | warmup is -1, must be at least 0
                    budget       | 64                   | budget is "64", must be a number and a unit of B, KiB or MiB, for instance "64 B" or "1.5 KiB"
                    budgets      | threads              | must be names and values, for instance "threads=1, direct-memory=64 KiB"
                    budgets      | threads=1, threads=2 | must name each resource once
                    budgets      | heap=1 B             | the heap's budget must be given as junitleak.budget
                    budgets      | classes=few          | budget of CLASSES is "few", must be a number without a unit, for instance "1" or "0.5"
                    budgets      | brain=1              | must be one of heap, threads, file-descriptors, direct-memory, classes
                    resources    | heap,brain           | must be one of heap, threads, file-descriptors, direct-memory, classes
                    tolerance    | little               | must be a number and a unit of B, KiB or MiB, for instance "64 B" or "1.5 KiB"
                    time         | 3 h                  | must be a whole number and a unit of ms or s, for instance "3 s"
                    time         | 0 s                  | time is 0 ms, must be more than 0
                    enabled      | yes                  | must be one of true, false
                    failure      | later                | must be one of test, defer
                    inconclusive | ignore               | must be one of abort, fail, pass
                    confirm      | twice                | must be one of fork, in-process, off
                    """)
    void aWrongParameterIsNamedWithItsRule(String name, String value, String rule) {
        assertThatThrownBy(() -> settings(NOTHING, Map.of("junitleak." + name, value)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("Configuration parameter junitleak." + name + " is \"" + value + "\": " + rule + ".");
    }
}
