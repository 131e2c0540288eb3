package com.example.scan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SlowsDownTestCase {
    private static int runs;

    @Test
    void slowsDown() throws InterruptedException {
        if (++runs > 3) {
            Thread.sleep(2000);
        }
    }

    @Test
    void staysFast() {
        assertTrue(runs >= 0);
    }
}
