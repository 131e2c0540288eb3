package com.example.orders;

import com.example.orders.Order.State;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lesson 1: a map from which one of two paths forgets to remove. */
public final class OrderService {

    private static final Map<Long, Order> ordersById = new ConcurrentHashMap<>();

    public void place(long id, String customer) {
        ordersById.put(id, new Order(id, customer, State.PLACED));
    }

    public void deliver(long id) {
        ordersById.remove(id);
    }

    /** The leak: a cancelled order is marked as such, and stays for ever. */
    public void cancel(long id) {
        ordersById.computeIfPresent(id, (key, order) -> new Order(key, order.customer(), State.CANCELLED));
    }
}
