package com.example.orders;

import io.github.junitleak.LeakTest;
import org.junit.jupiter.api.AfterEach;

/** Lesson 3: {@code @AfterEach} runs once, after all iterations, so that they share the desk and its thread. */
class Lesson3ThreadLocalTest {

    private final OrderDesk desk = new OrderDesk();
    private long nextId;

    @AfterEach
    void close() {
        desk.close();
    }

    @LeakTest
    void servedRequestIsForgotten() throws Exception {
        desk.serve(nextId++);
    }

    @KnownLeak
    void servedRequestIsForgottenLeaky() throws Exception {
        desk.serveLeaky(nextId++);
    }
}
