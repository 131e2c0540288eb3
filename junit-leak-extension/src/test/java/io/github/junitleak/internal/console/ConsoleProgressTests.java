package io.github.junitleak.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Resource;
import io.github.junitleak.model.TestId;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConsoleProgressTests {
    private static final TestId TEST =
            new TestId.OfMethod("com.example.OrderServiceTest", "placeOrder", List.of(), "placeOrder()", 0, "[test]");

    private final StringWriter written = new StringWriter();
    private final List<String> logged = new ArrayList<>();
    private long now;
    private final ConsoleProgress progress = new ConsoleProgress(TEST, Optional.of(written), logged::add, () -> now);

    @Test
    void aRunOfTwoSecondsShowsNothing() {
        after(2_000);
        progress.checkpoint(2, 400, Resource.HEAP, 131);

        assertThat(line()).isEmpty();
    }

    @Test
    void aLongerRunShowsItsLastCheckpointInOneLine() {
        after(2_001);
        progress.checkpoint(2, 400, Resource.HEAP, 131_000);
        progress.checkpoint(3, 800, Resource.HEAP, 131);

        assertThat(line()).isEqualTo("OrderServiceTest.placeOrder(): checkpoint 3, iteration 800, heap +131 B each");
        assertThat(written.toString()).doesNotContain("\n");
    }

    @Test
    void aTerminalShowsHowLongAFreshJvmTakes() {
        progress.confirming(1);
        assertThat(line()).isEmpty();

        progress.confirming(2);
        progress.confirming(3);

        assertThat(line()).isEqualTo("OrderServiceTest.placeOrder(): confirming in a fresh JVM, 3 s");
        assertThat(logged).isEmpty();
    }

    @Test
    void aLogGetsOneLineAfterTenSeconds() {
        try (ConsoleProgress unwatched = new ConsoleProgress(TEST, Optional.empty(), logged::add, () -> now)) {
            for (int second = 1; second <= 30; second++) {
                unwatched.confirming(second);
            }
        }

        assertThat(logged).containsExactly("OrderServiceTest.placeOrder(): confirming in a fresh JVM, 10 s");
    }

    @Test
    void theLineIsGoneAtTheEnd() {
        after(2_001);
        progress.checkpoint(2, 400, Resource.THREADS, 0.25);
        progress.close();

        assertThat(line()).isEmpty();
        assertThat(written.toString()).contains("threads +0.25 each").endsWith("\r");
    }

    @Test
    void aLongNameDoesNotWrapAndAHostileOneDoesNotBreakTheLine() {
        TestId hostile = new TestId.OfMethod("a.B", "c\n\r" + "d".repeat(10_000), List.of(), "c", 0, "[test]");
        ConsoleProgress other = new ConsoleProgress(hostile, Optional.of(written), logged::add, () -> now);
        after(2_001);
        other.checkpoint(2, 400, Resource.HEAP, 131);

        assertThat(line())
                .hasSizeLessThan(80)
                .startsWith("B.c\\u000a\\u000dddd")
                .contains("d…: checkpoint 2,");
    }

    @Test
    void whereNobodyWatchesNothingIsPrinted() {
        try (ConsoleProgress silent = new ConsoleProgress(TEST, Optional.empty(), logged::add, () -> now)) {
            after(2_001);
            silent.checkpoint(2, 400, Resource.HEAP, 131);
        }

        assertThat(line()).isEmpty();
    }

    private void after(long millis) {
        now = TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** What a terminal shows in its last line. */
    private String line() {
        String line = "";
        for (String part : written.toString().split("\r")) {
            line = part + line.substring(Math.min(line.length(), part.length()));
        }
        return line.strip();
    }
}
