package com.example;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import org.junit.Test;

public class OrderServiceTest {
    @Test
    public void hasAPrice() {
        assertEquals(6, new OrderService().price(2));
    }

    @Test
    public void placesAnOrder() {
        new OrderService().place();
        assertFalse(OrderService.PLACED.isEmpty());
    }
}
