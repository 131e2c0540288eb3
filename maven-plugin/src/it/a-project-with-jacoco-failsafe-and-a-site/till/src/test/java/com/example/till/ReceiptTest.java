package com.example.till;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.junitleak.LeakTest;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    @LeakTest
    void isForgotten() {
        new Receipt().add();
    }

    @Test
    void isMade() {
        assertNotNull(new Receipt());
    }
}
