package com.example.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class SteadyTestCase {
    @Test
    void letsGo() {
        List<byte[]> some = new ArrayList<>(List.of(new byte[1024]));
        assertEquals(1, some.size());
    }

    @Test
    @Disabled("shows that a disabled test is no failure")
    void isDisabled() {
        throw new AssertionError();
    }
}
