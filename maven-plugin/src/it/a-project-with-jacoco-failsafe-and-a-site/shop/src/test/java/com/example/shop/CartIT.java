package com.example.shop;

import io.github.junitleak.LeakTest;

class CartIT {
    @LeakTest
    void isKept() {
        new Cart().addToAll();
    }
}
