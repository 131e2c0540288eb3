package com.example.shop

import io.github.junitleak.Iteration
import io.github.junitleak.LeakTest
import io.github.junitleak.model.Expectation

class PricesTest {

    private val prices = Prices()

    @LeakTest(expect = Expectation.LEAKING)
    fun leaky(iteration: Iteration) {
        prices.remembered("product ${iteration.number()}")
    }

    @LeakTest
    fun `clean prices are forgotten`(iteration: Iteration) {
        prices.calculated("product ${iteration.number()}")
    }
}
