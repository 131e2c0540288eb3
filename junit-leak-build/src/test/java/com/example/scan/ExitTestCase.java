package com.example.scan;

import org.junit.jupiter.api.Test;

class ExitTestCase {
    @Test
    void exits() {
        System.exit(5);
    }

    @Test
    void staysInTheJvm() {}
}
