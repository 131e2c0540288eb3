package com.example;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class InvoiceTest {
    @Parameterized.Parameters
    public static List<Integer> items() {
        return List.of(1, 2, 3);
    }

    @Parameterized.Parameter
    public int items;

    @Test
    public void addsUp() {
        assertEquals(3 * items, new OrderService().price(items));
    }
}
