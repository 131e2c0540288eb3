package com.example;

import org.junit.jupiter.api.Test;

class ExcludedTest {
    @Test
    void isLeftOutByItsName() {
        throw new AssertionError();
    }
}
