package com.example.orders;

import io.github.junitleak.LeakTest;

/** Lesson 1: a leak test looks like any other test. Its body is run again and again. */
class Lesson1OrderServiceTest {

    private final OrderService service = new OrderService();
    private long nextId;

    @LeakTest
    void deliveredOrdersAreForgotten() {
        long id = nextId++;
        service.place(id, "Ada");
        service.deliver(id);
    }

    @KnownLeak
    void cancelledOrdersAreForgotten() {
        long id = nextId++;
        service.place(id, "Ada");
        service.cancel(id);
    }
}
