package com.example;

import io.github.junitleak.LeakCheck;
import io.github.junitleak.LeakTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstTest {
    private static int sum;

    @LeakTest
    void adds() {
        sum += 1;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    @LeakCheck
    void addsMore(int number) {
        sum += number;
    }
}
