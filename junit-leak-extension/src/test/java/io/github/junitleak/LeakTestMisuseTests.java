package io.github.junitleak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;

/** What a wrong use is answered with. Every rule of attributes and parameters: DeclaredTests and SettingsTests. */
class LeakTestMisuseTests {

    @TempDir
    Path reports;

    private Throwable failure(Class<?> testClass) {
        return TestRun.reportingTo(reports).of(testClass).failure();
    }

    @Test
    void aWrongAttributeIsRefused() {
        assertThat(failure(TooFewTestCase.class))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@LeakTest on " + TooFewTestCase.class.getName()
                        + ".tooFew(): iterations is 11, must be at least 12 for the checkpoints that a verdict needs.");
    }

    @Test
    void aWrongParameterIsRefused() {
        assertThat(TestRun.reportingTo(reports)
                        .with("junitleak.iterations", "3")
                        .of(RightTestCase.class)
                        .failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        "Configuration parameter junitleak.iterations is \"3\": iterations is 3, must be at least 12"
                                + " for the checkpoints that a verdict needs.");
    }

    @Test
    void anUnknownParameterIsRefused() {
        System.setProperty("junitleak.iteratoins", "50");
        try {
            assertThat(failure(RightTestCase.class))
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessageStartingWith(
                            "Configuration parameter junitleak.iteratoins is unknown: must be one of junitleak.enabled,");
        } finally {
            System.clearProperty("junitleak.iteratoins");
        }
    }

    @Test
    void aWrongHookIsRefused() {
        assertThat(failure(WrongHookTestCase.class))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@BeforeIteration on " + WrongHookTestCase.class.getName()
                        + ".hook(): the method must have no parameters and not be private.");
    }

    static class RightTestCase {
        @LeakTest
        void right() {}
    }

    static class TooFewTestCase {
        @LeakTest(iterations = 11)
        void tooFew() {}
    }

    static class WrongHookTestCase {
        @BeforeIteration
        void hook(String parameter) {}

        @LeakTest
        void test() {}
    }
}
