package com.example;

import java.util.ArrayList;
import java.util.List;

class OrderService {
    static final List<Order> PLACED = new ArrayList<>();

    record Order(byte[] content) {}

    void place() {
        PLACED.add(new Order(new byte[2000]));
    }

    int price(int items) {
        return 3 * items;
    }
}
