package com.example.shop;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import io.github.junitleak.Iteration;
import io.github.junitleak.LeakTest;
import io.github.junitleak.model.Expectation;

/** A mock that remembers no invocation. */
class StubbedTest {

    private final Orders orders = new Orders(mock(Mail.class, withSettings().stubOnly()));

    @LeakTest(expect = Expectation.LEAKING)
    void leaky(Iteration iteration) {
        orders.place("order " + iteration.number());
    }

    @LeakTest
    void clean(Iteration iteration) {
        orders.confirm("order " + iteration.number());
    }
}
