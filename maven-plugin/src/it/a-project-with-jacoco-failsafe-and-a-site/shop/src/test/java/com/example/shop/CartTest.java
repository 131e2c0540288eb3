package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.junitleak.LeakTest;
import org.junit.jupiter.api.Test;

class CartTest {
    @LeakTest
    void isForgotten() {
        new Cart().add();
    }

    @Test
    void isMade() {
        assertNotNull(new Cart());
    }
}
