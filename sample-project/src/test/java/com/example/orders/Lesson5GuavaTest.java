package com.example.orders;

import io.github.junitleak.LeakTest;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/**
 * Lesson 5: a published leak of Guava, and its fix. The build runs the two tests with two versions on the class path,
 * see {@code pom.xml}.
 */
class Lesson5GuavaTest {

    /** As in a server: on the test's own thread, the stack trace of each kept exception would be longer. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    private final ExchangeRates rates = new ExchangeRates();
    private long next;

    @AfterEach
    void stop() {
        worker.shutdown();
    }

    @KnownLeak
    void unknownCurrencyIsForgotten() throws Exception {
        worker.submit(() -> rates.find("XX" + next++)).get();
    }

    @LeakTest
    @Tag("upgraded")
    void unknownCurrencyIsForgottenSince_33_5_0() throws Exception {
        worker.submit(() -> rates.find("XX" + next++)).get();
    }
}
