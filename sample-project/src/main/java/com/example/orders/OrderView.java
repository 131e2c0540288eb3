package com.example.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lesson 2, fixed: the listener that is removed is the one that was subscribed. */
public final class OrderView implements AutoCloseable {

    private final OrderEvents events;
    private final List<Order> shown = new ArrayList<>();
    private final Consumer<Order> listener = shown::add;

    public OrderView(OrderEvents events) {
        this.events = events;
        events.subscribe(listener);
    }

    @Override
    public void close() {
        events.unsubscribe(listener);
    }
}
