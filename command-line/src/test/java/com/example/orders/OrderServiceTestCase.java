package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderServiceTestCase {
    static final List<Order> PLACED = new ArrayList<>();

    record Order(byte[] content) {}

    @Test
    void countsOrders() {
        assertTrue(PLACED.size() >= 0);
    }

    @Test
    void placesAnOrder() {
        assertTrue(PLACED.add(new Order(new byte[2000])));
    }
}
