package com.example.scan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Grows in the first measurement of a second, and is full in the one that follows. */
class FillsUpTestCase {
    private static final long FIRST = System.nanoTime();
    private static final List<byte[]> HISTORY = new ArrayList<>();

    @Test
    void isFullLater() {
        if (System.nanoTime() - FIRST < 6_000_000_000L) {
            assertTrue(HISTORY.add(new byte[200]));
        }
    }
}
