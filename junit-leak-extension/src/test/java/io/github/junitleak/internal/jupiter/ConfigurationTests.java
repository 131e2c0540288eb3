package io.github.junitleak.internal.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitleak.LeakTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

class ConfigurationTests {

    @Test
    void whatOnlyTheMavenPluginReadsIsNoUnknownParameter() {
        Properties commandLine = new Properties();
        commandLine.setProperty("junitleak.maven.ceilings", "heap=100 B");

        assertThatCode(() -> Configuration.refuseUnknown(commandLine, getClass().getClassLoader()))
                .doesNotThrowAnyException();
    }

    @Test
    void anUnknownParameterIsRefused() {
        Properties commandLine = new Properties();
        commandLine.setProperty("junitleak.mavens", "1");

        assertThatThrownBy(() ->
                        Configuration.refuseUnknown(commandLine, getClass().getClassLoader()))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageStartingWith("Configuration parameter junitleak.mavens is unknown: must be one of ");
    }

    @Test
    void aFreshJvmHas90SecondsUnlessTheParameterSaysOtherwise() throws Exception {
        assertThat(timeout(Map.of())).isEqualTo(Duration.ofSeconds(90));
        assertThat(timeout(Map.of("junitleak.confirm.timeout", "1500 ms"))).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void aTimeoutIsMoreThanNothing() {
        assertThatThrownBy(() -> timeout(Map.of("junitleak.confirm.timeout", "0 s")))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("Configuration parameter junitleak.confirm.timeout is \"0 s\": must be more than 0.");
        assertThatThrownBy(() -> timeout(Map.of("junitleak.confirm.timeout", "soon")))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        "Configuration parameter junitleak.confirm.timeout is \"soon\": must be a whole number and a"
                                + " unit of ms or s, for instance \"3 s\".");
    }

    private static Duration timeout(Map<String, String> parameters) throws NoSuchMethodException {
        Declared declared = Declared.on(Body.class.getDeclaredMethod("test"), List.of(), Body.class);
        return Settings.resolve(declared, new Configuration(key -> Optional.ofNullable(parameters.get(key))))
                .confirmTimeout();
    }

    private static final class Body {
        @LeakTest
        void test() {}
    }
}
