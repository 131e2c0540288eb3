package com.example.shop;

import io.github.junitleak.Iteration;
import io.github.junitleak.LeakTest;
import io.github.junitleak.model.Expectation;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** Must fail: Quarkus runs the methods of its tests itself. Run by its name only. */
@QuarkusTest
class Swallowed {

    @Inject
    PriceService prices;

    @LeakTest(expect = Expectation.LEAKING)
    void leaky(Iteration iteration) {
        prices.remembered("bean " + iteration.number());
    }

    @LeakTest
    void clean(Iteration iteration) {
        prices.calculated("bean " + iteration.number());
    }
}
