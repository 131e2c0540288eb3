package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OrderServiceTest {

    @BeforeAll
    static void runsAsSurefireRunsIt() {
        assertEquals("orders", System.getProperty("from.surefire"));
        assertEquals("two words", System.getProperty("from.arg.line"));
        assertEquals("yes", System.getenv("FROM_SUREFIRE"));
    }

    @Test
    void placesAnOrder() {
        assertEquals(1000, new OrderService().place(1000));
    }

    @Test
    @Tag("slow")
    void isLeftOutByItsTag() {
        throw new AssertionError();
    }
}
