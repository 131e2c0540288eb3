package com.example.orders;

import java.util.ArrayList;
import java.util.List;

/** Lesson 2: a listener that is never removed, although the code says so. */
public final class LeakyOrderView implements AutoCloseable {

    private final OrderEvents events;
    private final List<Order> shown = new ArrayList<>();

    public LeakyOrderView(OrderEvents events) {
        this.events = events;
        events.subscribe(this::show);
    }

    private void show(Order order) {
        shown.add(order);
    }

    /** The leak: each {@code this::show} is a new object, so this one is not the one that was subscribed. */
    @Override
    public void close() {
        events.unsubscribe(this::show);
    }
}
