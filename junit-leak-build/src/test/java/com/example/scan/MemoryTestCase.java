package com.example.scan;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTestCase {
    @Test
    void fillsTheHeap() {
        List<long[]> all = new ArrayList<>();
        while (true) {
            all.add(new long[1 << 20]);
        }
    }

    @Test
    void needsLittle() {}
}
