package com.example.shop;

import static org.mockito.Mockito.mock;

import io.github.junitleak.LeakTest;
import io.github.junitleak.model.Expectation;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.junit.jupiter.MockitoExtension;

/** What the test keeps, and the application does not: each mock, until Mockito's session ends with the test. */
@ExtendWith(MockitoExtension.class)
class MockedInBodyTest {

    @LeakTest(iterations = 300, warmup = 100, expect = Expectation.LEAKING)
    void artefact() {
        new Orders(mock(Mail.class)).confirm("order");
    }
}
