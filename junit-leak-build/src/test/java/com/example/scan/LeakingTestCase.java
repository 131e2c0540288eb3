package com.example.scan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeakingTestCase {
    static final List<Order> ORDERS = new ArrayList<>();

    record Order(byte[] content) {}

    @Test
    void first() {
        assertTrue(ORDERS != null);
    }

    @Test
    void placesAnOrder() {
        assertTrue(ORDERS.add(new Order(new byte[2000])));
    }

    @Test
    void third() {
        assertTrue(ORDERS != null);
    }
}
