package com.example.shop;

import static org.mockito.Mockito.mock;

import io.github.junitleak.Iteration;
import io.github.junitleak.LeakTest;
import io.github.junitleak.model.Expectation;

/** What the test keeps, and the application does not: the invocations of a mock, until somebody verifies them. */
class MockedTest {

    private final Orders orders = new Orders(mock(Mail.class));

    @LeakTest(expect = Expectation.LEAKING)
    void artefact(Iteration iteration) {
        orders.confirm("order " + iteration.number());
    }

    /** A leak of the application beside the test's own. */
    @LeakTest(expect = Expectation.LEAKING)
    void leaky(Iteration iteration) {
        orders.place("order " + iteration.number());
    }
}
