package io.github.junitleak.benchmarks.faults;

import io.github.junitleak.LeakTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What is tested under each fault; a fault may ask for one that the body itself commits in the fresh JVM. */
class FaultSubject {

    /** System property with what the body does in the fresh JVM: {@code hang}, {@code exit} or {@code fill}. */
    static final String IN_FRESH_JVM = "fault.body";

    /** System property that the extension sets in its fresh JVM. */
    private static final String FRESH = "io.github.junitleak.fresh";

    private static final List<Object> KEPT = new ArrayList<>();

    @LeakTest(warmup = 200, iterations = 2000)
    void leaking() throws InterruptedException {
        if (Boolean.getBoolean(FRESH)) {
            commit(System.getProperty(IN_FRESH_JVM, ""));
        }
        KEPT.add(new byte[1024]);
    }

    @LeakTest(warmup = 200, iterations = 2000)
    void clean() {
        new Object().hashCode();
    }

    @LeakTest(warmup = 0)
    void threads() {
        Thread thread = new Thread(FaultSubject::park, "kept");
        thread.setDaemon(true);
        thread.start();
    }

    @LeakTest(warmup = 0)
    void mebibytes() {
        KEPT.add(new byte[1 << 18]);
    }

    private static void park() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void commit(String fault) throws InterruptedException {
        switch (fault) {
            case "hang" -> new CountDownLatch(1).await();
            case "exit" -> Runtime.getRuntime().exit(0);
            case "fill" -> {
                while (true) {
                    KEPT.add(new byte[1 << 22]);
                }
            }
            default -> {}
        }
    }
}
