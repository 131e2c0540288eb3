package com.example.till;

import io.github.junitleak.LeakTest;
import io.github.junitleak.model.Verdict;

class ReceiptIT {
    @LeakTest(expect = Verdict.LEAKING)
    void isKept() {
        new Receipt().addToAll();
    }
}
