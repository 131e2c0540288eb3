package com.example.scan;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class AllFailTestCase {
    @Test
    void fails() {
        fail("as it would in the build");
    }
}
