package com.example.scan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WarmsUpTestCase {
    private static int runs;

    @Test
    void becomesFast() throws InterruptedException {
        runs++;
        if (runs < 4) {
            Thread.sleep(8000 >> runs);
        }
        assertTrue(runs > 0);
    }
}
