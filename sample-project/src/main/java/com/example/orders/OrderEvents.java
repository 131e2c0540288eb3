package com.example.orders;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Tells listeners about new orders; lives as long as the application. */
public final class OrderEvents {

    private final Set<Consumer<Order>> listeners = new LinkedHashSet<>();

    public void subscribe(Consumer<Order> listener) {
        listeners.add(listener);
    }

    public void unsubscribe(Consumer<Order> listener) {
        listeners.remove(listener);
    }

    public void publish(Order order) {
        listeners.forEach(listener -> listener.accept(order));
    }
}
