package com.example.orders;

import io.github.junitleak.LeakTest;

/** Lesson 2: what the body leaves in a field of the test is held, and counts. Here that is wanted. */
class Lesson2ListenerTest {

    private final OrderEvents events = new OrderEvents();

    @LeakTest
    void closedViewIsForgotten() {
        try (OrderView view = new OrderView(events)) {
            view.toString();
        }
    }

    @KnownLeak
    void closedLeakyViewIsForgotten() {
        try (LeakyOrderView view = new LeakyOrderView(events)) {
            view.toString();
        }
    }
}
