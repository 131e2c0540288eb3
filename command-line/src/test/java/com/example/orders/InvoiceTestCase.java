package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceTestCase {
    @Test
    void addsUp() {
        List<byte[]> items = List.of(new byte[1024], new byte[512]);
        assertEquals(1536, items.stream().mapToInt(item -> item.length).sum());
    }
}
