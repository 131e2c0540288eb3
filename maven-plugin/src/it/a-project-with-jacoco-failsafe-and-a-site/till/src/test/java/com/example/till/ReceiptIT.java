package com.example.till;

import io.github.junitleak.LeakTest;
import io.github.junitleak.model.Expectation;

class ReceiptIT {
    @LeakTest(expect = Expectation.LEAKING)
    void isKept() {
        new Receipt().addToAll();
    }
}
