package com.example.scan;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailsInFreshJvmTestCase {
    static final List<byte[]> KEPT = new ArrayList<>();

    @Test
    void growsHereOnly() {
        assertNull(System.getProperty("io.github.junitleak.fresh"), "this JVM is the fresh one");
        assertTrue(KEPT.add(new byte[2000]));
    }
}
