package io.github.junitleak.internal.console;

import io.github.junitleak.internal.run.Progress;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.TestId;
import java.io.Console;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One line on a terminal, written anew at each checkpoint of a run that takes longer than {@link #PATIENCE}, and
 * removed at its end. Nothing where nobody watches: in CI, in Surefire's forks, where the output goes to a file.
 *
 * <p>What printing loads is loaded when this is made. Cannot see what the body prints, which stands behind the line.
 */
public final class ConsoleProgress implements Progress, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOG_PATIENCE = Duration.ofSeconds(10);

    /** Takes every step of rounding. */
    private static final double SOME_KIBIBYTES = 2345.6;

    private final TestId test;
    private final Optional<PrintWriter> terminal;
    private final Consumer<String> log;
    private final LongSupplier nanoTime;
    private final long begin;
    private int shown;

    public ConsoleProgress(TestId test) {
        this(test, System.getenv("CI") == null ? terminal() : Optional.empty(), System.out::println, System::nanoTime);
    }

    /** @param terminal empty where nobody watches, but what is printed to {@code log} is kept */
    ConsoleProgress(TestId test, Optional<? extends Writer> terminal, Consumer<String> log, LongSupplier nanoTime) {
        this.test = test;
        this.terminal = terminal.map(PrintWriter::new);
        this.log = log;
        this.nanoTime = nanoTime;
        begin = nanoTime.getAsLong();
        show(1, 0, Resource.HEAP, SOME_KIBIBYTES);
        close();
    }

    /** Before JDK 22 there is a console only where input and output are a terminal's; from then on, it is asked. */
    private static Optional<Writer> terminal() {
        Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        try {
            boolean isTerminal = (boolean) Console.class.getMethod("isTerminal").invoke(console);
            return isTerminal ? Optional.of(console.writer()) : Optional.empty();
        } catch (NoSuchMethodException e) {
            return Optional.of(console.writer());
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    @Override
    public void checkpoint(int number, long iteration, Resource resource, double growth) {
        if (nanoTime.getAsLong() - begin > PATIENCE.toNanos()) {
            show(number, iteration, resource, growth);
        }
    }

    /**
     * The first JVM waits for a fresh one. A log, which shows no line that changes, gets one that stays: else there is
     * silence for up to a minute.
     *
     * @param seconds since the fresh one was started
     */
    public void confirming(int seconds) {
        String line = ProgressText.confirming(test, seconds);
        if (terminal.isPresent() && seconds >= PATIENCE.toSeconds()) {
            print(terminal.get(), line);
            shown = line.length();
        } else if (terminal.isEmpty() && seconds == LOG_PATIENCE.toSeconds()) {
            log.accept(line);
        }
    }

    private void show(int number, long iteration, Resource resource, double growth) {
        terminal.ifPresent(out -> {
            String line = ProgressText.of(test, number, iteration, resource, growth);
            print(out, line + " ".repeat(Math.max(0, shown - line.length())));
            shown = line.length();
        });
    }

    /** Leaves the line empty. */
    @Override
    public void close() {
        terminal.ifPresent(out -> {
            print(out, " ".repeat(shown) + "\r");
            shown = 0;
        });
    }

    private static void print(PrintWriter out, String text) {
        out.print("\r" + text);
        out.flush();
    }
}
