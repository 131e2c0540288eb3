package com.example.shop;

import io.github.junitleak.Iteration;
import io.github.junitleak.LeakTest;
import io.github.junitleak.model.Expectation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class BeanTest {

    @Autowired
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
