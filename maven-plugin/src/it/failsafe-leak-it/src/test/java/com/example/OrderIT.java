package com.example;

import io.github.junitleak.LeakTest;
import java.util.ArrayList;
import java.util.List;

class OrderIT {
    private static final List<byte[]> HELD = new ArrayList<>();

    @LeakTest
    void isForgotten() {
        HELD.add(new byte[1000]);
    }
}
