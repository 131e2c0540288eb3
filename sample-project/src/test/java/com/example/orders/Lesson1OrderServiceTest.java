package com.example.orders;

import io.github.junitleak.Iteration;
import io.github.junitleak.LeakTest;

/** Lesson 1: a leak test looks like any other test. Its body is run again and again. */
class Lesson1OrderServiceTest {

    private final OrderService service = new OrderService();

    @LeakTest
    void deliveredOrdersAreForgotten(Iteration iteration) {
        service.place(iteration.number(), "Ada");
        service.deliver(iteration.number());
    }

    @KnownLeak
    void cancelledOrdersAreForgotten(Iteration iteration) {
        service.place(iteration.number(), "Ada");
        service.cancel(iteration.number());
    }
}
