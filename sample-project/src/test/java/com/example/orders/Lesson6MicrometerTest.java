package com.example.orders;

import io.github.junitleak.LeakTest;
import org.junit.jupiter.api.Tag;

/** Lesson 6: a published leak of Micrometer, and its fix. */
class Lesson6MicrometerTest {

    private final SessionMetrics metrics = new SessionMetrics();
    private long next;

    @KnownLeak
    void endedSessionIsForgotten() {
        metrics.serveOneRequest("s" + next++);
    }

    @LeakTest
    @Tag("upgraded")
    void endedSessionIsForgottenSince_1_6_3() {
        metrics.serveOneRequest("s" + next++);
    }
}
