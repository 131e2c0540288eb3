package com.example.orders;

import io.github.junitleak.Iteration;
import io.github.junitleak.LeakCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lesson 8: {@code @LeakCheck} joins other test annotations; each invocation is measured on its own. */
class Lesson8ParameterizedTest {

    private final PriceCache cache = new PriceCache();

    @ParameterizedTest
    @ValueSource(ints = {10, 2000})
    @LeakCheck
    void cacheIsBounded(int products, Iteration iteration) {
        cache.price("product " + iteration.number() % products);
    }
}
