package com.example.orders;

import io.github.junitleak.LeakTest;

/** Lesson 1: a leak test looks like any other test. Its body is run again and again. */
class Lesson1OrderServiceTest {

    /** Static as the service's map is: what one test has left there is no other test's. */
    private static long nextId;

    private final OrderService service = new OrderService();

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
