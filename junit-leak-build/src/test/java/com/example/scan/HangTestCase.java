package com.example.scan;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HangTestCase {
    @Test
    void hangs() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Test
    void ends() {}
}
