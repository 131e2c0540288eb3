package com.example.orders;

import io.github.junitleak.LeakCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lesson 9: {@code @LeakCheck} joins other test annotations; each invocation is measured on its own. */
class Lesson9ParameterizedTest {

    private final OrderService service = new OrderService();
    private long nextId;

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "Charles"})
    @LeakCheck(budget = "1 B")
    void deliveredOrdersAreForgotten(String customer) {
        long id = nextId++;
        service.place(id, customer);
        service.deliver(id);
    }
}
