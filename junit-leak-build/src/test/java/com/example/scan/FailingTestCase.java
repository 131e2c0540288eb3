package com.example.scan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailingTestCase {
    private static int runs;

    @Test
    void failsAtOnce() {
        throw new IllegalStateException("always");
    }

    @Test
    void failsEverySecondTime() {
        assertTrue(runs++ % 2 == 0, "run " + runs);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void oneInvocationFails(int number) {
        assertTrue(number == 1);
    }

    @Test
    void passes() {}
}
