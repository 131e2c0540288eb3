package io.github.junitleak.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.TestId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTests {

    @Test
    void selectsTheMethodForEitherBuildTool() {
        TestId test = test("com.example.OrdersTest$Nested", "placeOrder");

        assertThat(Command.maven(test)).contains("mvn test -Dtest='com.example.OrdersTest$Nested#placeOrder'");
        assertThat(Command.gradle(test)).contains("gradle test --tests 'com.example.OrdersTest$Nested.placeOrder'");
    }

    @Test
    void thereIsNoneForAMeasurementFromCode() {
        assertThat(Command.maven(new TestId.Named("price look-up"))).isEmpty();
        assertThat(Command.maven(new TestId.Named("prices"))).isEmpty();
    }

    @Test
    void aNameThatAShellOrABuildToolWouldReadOtherwiseIsNotOffered() {
        assertThat(Command.maven(test("a.B", "places 'an order'; rm -rf"))).isEmpty();
        assertThat(Command.gradle(test("a.*", "m"))).isEmpty();
    }

    @Test
    void aRecordingsPathIsQuotedWhereAShellWouldReadItOtherwise() {
        assertThat(Command.view("target/leak-reports", "a.B.m.jfr"))
                .isEqualTo("jfr view memory-leaks-by-class target/leak-reports/a.B.m.jfr");
        assertThat(Command.view("it's", "a.B$C.m.jfr"))
                .isEqualTo("jfr view memory-leaks-by-class 'it'\\''s/a.B$C.m.jfr'");
    }

    private static TestId test(String className, String method) {
        return new TestId.OfMethod(className, method, List.of(), method + "()", 0, "id");
    }
}
