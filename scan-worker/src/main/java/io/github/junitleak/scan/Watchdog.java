package io.github.junitleak.scan;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * Knows which test runs. Where one does not end in time, it says so and halts the JVM, since nothing else ends a thread
 * that does not want to; where a test makes the JVM exit, it says that too.
 */
final class Watchdog {

    /** Exit code of a worker that halts because a test hangs. */
    static final int HUNG = 70;

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int LOOKS_PER_SIGN = 25;

    private record Running(Unit unit, long since) {}

    private final Channel channel;
    private final Duration limit;
    private final Thread tests;
    private volatile Running running;
    private boolean announcing;

    /** @param tests the thread that runs the tests */
    Watchdog(Channel channel, Duration limit, Thread tests) {
        this.channel = channel;
        this.limit = limit;
        this.tests = tests;
    }

    /** Where nobody has to be warned. */
    static Watchdog none() {
        return new Watchdog(new Channel(""), Duration.ZERO, Thread.currentThread());
    }

    void start() {
        Thread thread = new Thread(this::look, "junit-leak-watchdog");
        thread.setDaemon(true);
        thread.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::exits, "junit-leak-exit"));
    }

    /** Whether each start of a test is an event: for a run that may end the JVM without another word. */
    void announce(boolean value) {
        announcing = value;
    }

    void watch(Unit unit) {
        running = new Running(unit, System.nanoTime());
        if (announcing) {
            channel.send(ScanEvent.Kind.STARTS, unit.id(), unit.label());
        }
    }

    /** Says that the test that runs has used up the memory. */
    void crashed(Throwable error) {
        Running now = running;
        if (now != null) {
            running = null;
            channel.send(ScanEvent.Kind.CRASHES, now.unit().id(), now.unit().label(), String.valueOf(error));
        }
    }

    void watchNone() {
        running = null;
    }

    private void look() {
        for (int looks = 1; ; looks++) {
            LockSupport.parkNanos(LOOK.toNanos());
            if (looks % LOOKS_PER_SIGN == 0) {
                channel.send(ScanEvent.Kind.ALIVE);
            }
            Running now = running;
            if (now != null && System.nanoTime() - now.since() > limit.toNanos()) {
                channel.send(
                        ScanEvent.Kind.HANGS,
                        now.unit().id(),
                        now.unit().label(),
                        "it did not end within " + limit.toSeconds() + " s; its thread was in " + where());
                Runtime.getRuntime().halt(HUNG);
            }
        }
    }

    private String where() {
        return Arrays.stream(tests.getStackTrace())
                .filter(frame -> !frame.getClassName().matches("(java|jdk|sun)\\..*"))
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ", line " + frame.getLineNumber())
                .orElse("the JDK");
    }

    private void exits() {
        Running now = running;
        if (now != null) {
            channel.send(ScanEvent.Kind.EXITS, now.unit().id(), now.unit().label());
        }
    }
}
