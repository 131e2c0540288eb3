package com.example;

import static org.junit.Assert.assertNotNull;

import org.junit.Test;

public class InvoiceTest {
    @Test
    public void keepsNothing() {
        assertNotNull(OrderService.class.getName() + System.nanoTime());
    }
}
