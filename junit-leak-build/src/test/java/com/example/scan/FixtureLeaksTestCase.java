package com.example.scan;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FixtureLeaksTestCase {
    private static final List<byte[]> OPENED = new ArrayList<>();

    @BeforeEach
    void open() {
        OPENED.add(new byte[2000]);
    }

    @Test
    void first() {
        assertFalse(OPENED.isEmpty());
    }

    @Test
    void second() {
        assertFalse(OPENED.isEmpty());
    }

    @Test
    void third() {
        assertFalse(OPENED.isEmpty());
    }
}
