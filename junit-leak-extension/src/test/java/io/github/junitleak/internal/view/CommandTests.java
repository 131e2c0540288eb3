package io.github.junitleak.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.TestId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandTests {

    @Test
    void selectsTheMethodForEitherBuildTool() {
        TestId test = test("com.example.OrdersTest$Nested", "placeOrder", Optional.of("id"));

        assertThat(Command.maven(test)).contains("mvn test -Dtest='com.example.OrdersTest$Nested#placeOrder'");
        assertThat(Command.gradle(test)).contains("gradle test --tests 'com.example.OrdersTest$Nested.placeOrder'");
    }

    @Test
    void thereIsNoneForAMeasurementFromCode() {
        assertThat(Command.maven(test("price look-up", "measure", Optional.empty())))
                .isEmpty();
        assertThat(Command.maven(test("prices", "measure", Optional.empty()))).isEmpty();
    }

    @Test
    void aNameThatAShellOrABuildToolWouldReadOtherwiseIsNotOffered() {
        assertThat(Command.maven(test("a.B", "places 'an order'; rm -rf", Optional.of("id"))))
                .isEmpty();
        assertThat(Command.gradle(test("a.*", "m", Optional.of("id")))).isEmpty();
    }

    private static TestId test(String className, String method, Optional<String> uniqueId) {
        return new TestId(className, method, List.of(), method + "()", 0, uniqueId);
    }
}
