package com.example;

import io.github.junitleak.LeakTest;

class SessionTest {
    private static int runs;

    @LeakTest
    void isStartedAtTheSecondTry() {
        if (runs++ == 0) {
            throw new IllegalStateException("not yet");
        }
    }
}
