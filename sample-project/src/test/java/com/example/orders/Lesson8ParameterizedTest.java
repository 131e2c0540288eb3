package com.example.orders;

import io.github.junitleak.LeakCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lesson 8: {@code @LeakCheck} joins other test annotations; each invocation is measured on its own. */
class Lesson8ParameterizedTest {

    private final PriceCache cache = new PriceCache();
    private long next;

    @ParameterizedTest
    @ValueSource(ints = {10, 2000})
    @LeakCheck
    void cacheIsBounded(int products) {
        cache.price("product " + next++ % products);
    }
}
