package io.github.junitleak.build.scan;

import io.github.junitleak.scan.Outcome;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** How far a scan is, in a log: a line a minute, and a line for each leak as it is found. */
public final class LogProgress implements ScanProgress {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Consumer<String> log;
    private final long begin = System.nanoTime();
    private long last = begin;
    private int classes;
    private int done;
    private int leaking;

    public LogProgress(Consumer<String> log) {
        this.log = log;
    }

    @Override
    public synchronized void begins(int count, int forks) {
        classes = count;
        log.accept("Scanning " + count + (count == 1 ? " test class in " : " test classes in ")
                + (forks == 1 ? "1 JVM" : forks + " JVMs"));
    }

    @Override
    public synchronized void done(ScannedClass scanned) {
        done++;
        leaking += scanned.outcome() == Outcome.LEAKING ? 1 : 0;
        for (ScannedClass.Found leak : scanned.leaks()) {
            log.accept("LEAK: " + leak.headline());
            leak.causes().forEach(cause -> log.accept("      " + cause));
        }
        long now = System.nanoTime();
        if (now - last >= EVERY.toNanos()) {
            last = now;
            log.accept(line());
        }
    }

    /** For instance "12 of 89 classes, 1 leaks, about 2:10 min left". */
    public synchronized String line() {
        long left = (System.nanoTime() - begin) / Math.max(1, done) * (classes - done) / 1_000_000_000;
        return String.format(
                Locale.ROOT,
                "%d of %d classes, %s, about %d:%02d min left",
                done,
                classes,
                leaking == 1 ? "1 leaks" : leaking + " leak",
                left / 60,
                left % 60);
    }
}
