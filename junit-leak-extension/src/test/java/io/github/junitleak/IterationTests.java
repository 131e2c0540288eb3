package io.github.junitleak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IterationTests {

    private static final List<Long> NUMBERS = new ArrayList<>();
    private static final Map<Long, byte[]> SHARED = new ConcurrentHashMap<>();

    @TempDir
    Path reports;

    @AfterEach
    void release() {
        NUMBERS.clear();
        SHARED.clear();
    }

    @Test
    void noTwoIterationsOfAnExecutionHaveTheSameNumber() {
        TestRun run = TestRun.reportingTo(reports).of(CountedTestCase.class);

        run.results().testEvents().assertStatistics(stats -> stats.succeeded(3));
        assertThat(NUMBERS).hasSize(3 * 120).doesNotHaveDuplicates().startsWith(1L);
    }

    /** The keys of the second test would be those of the first, if each counted by itself. */
    @Test
    void aSharedContextHidesNoLeak() throws Exception {
        TestRun run =
                TestRun.reportingTo(reports).with("junitleak.confirm", "off").of(SharedTestCase.class);

        for (String test : List.of("first", "second")) {
            assertThat(run.report(SharedTestCase.class.getName() + "." + test).verdict())
                    .as(test)
                    .hasToString("LEAKING");
        }
    }

    @Test
    void isRefusedWhereNothingIsRepeated() {
        assertThat(TestRun.reportingTo(reports).of(BeforeEachTestCase.class).failure())
                .rootCause()
                .hasMessage("Iteration is a parameter of prepare(): it must be one of the test's method, which alone is"
                        + " repeated.");
    }

    static class CountedTestCase {
        @LeakTest(warmup = 20, iterations = 100, budget = "1 KiB")
        void one(Iteration iteration) {
            NUMBERS.add(iteration.number());
            assertThat(iteration.number()).isEqualTo(NUMBERS.get(NUMBERS.size() - 1));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "b"})
        @LeakCheck(warmup = 20, iterations = 100, budget = "1 KiB")
        void more(String text, Iteration iteration) {
            NUMBERS.add(iteration.number());
        }
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class SharedTestCase {
        @LeakTest(warmup = 100, iterations = 500)
        void first(Iteration iteration) {
            SHARED.put(iteration.number(), new byte[1024]);
        }

        @LeakTest(warmup = 100, iterations = 500)
        void second(Iteration iteration) {
            SHARED.put(iteration.number(), new byte[1024]);
        }
    }

    static class BeforeEachTestCase {
        @BeforeEach
        void prepare(Iteration iteration) {}

        @LeakTest
        void test() {}
    }
}
