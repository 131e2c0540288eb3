package io.github.junitleak.internal.evidence.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Evidence.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationStackTests {
    private static final Frame NODE = new Frame("java.util.HashMap", "newNode", 1901);
    private static final Frame PUT = new Frame("java.util.HashMap", "put", 610);
    private static final Frame PLACE = new Frame("com.example.OrderService", "place", 42);
    private static final Frame BODY = new Frame("com.example.OrderServiceTest", "placeOrder", 17);
    private static final Frame ACCESSOR = new Frame("jdk.internal.reflect.GeneratedMethodAccessor", "invoke", -1);
    private static final Frame INVOKE = new Frame("java.lang.reflect.Method", "invoke", 568);
    private static final Frame JUNIT =
            new Frame("org.junit.platform.commons.util.ReflectionUtils", "invokeMethod", 700);
    private static final Frame RUN = new Frame("io.github.junitleak.internal.run.LeakRun", "iterate", 80);
    private static final Frame SUREFIRE = new Frame("org.apache.maven.surefire.booter.ForkedBooter", "main", 507);

    @Test
    void endsWithTheTestsBody() {
        AllocationStack stack =
                AllocationStack.of(List.of(NODE, PUT, PLACE, BODY, ACCESSOR, INVOKE, JUNIT, RUN, SUREFIRE));

        assertThat(stack.frames()).containsExactly(NODE, PUT, PLACE, BODY);
        assertThat(stack.applicationFrame()).isEqualTo(2);
        assertThat(stack.own()).isFalse();
    }

    @Test
    void isTheSameHoweverTheBodyWasCalled() {
        AllocationStack proceeded = AllocationStack.of(List.of(PLACE, BODY, INVOKE, JUNIT, RUN, SUREFIRE));
        AllocationStack reflected = AllocationStack.of(List.of(PLACE, BODY, ACCESSOR, INVOKE, RUN, SUREFIRE));

        assertThat(proceeded).isEqualTo(reflected);
    }

    @Test
    void isKeptWholeOnOtherThreads() {
        Frame thread = new Frame("java.lang.Thread", "run", 840);

        assertThat(AllocationStack.of(List.of(NODE, PLACE, thread)).frames()).containsExactly(NODE, PLACE, thread);
    }

    @Test
    void passesJUnitOverForTheApplication() {
        assertThat(AllocationStack.of(List.of(JUNIT, BODY, RUN)).applicationFrame())
                .isEqualTo(1);
    }

    @Test
    void isOursWhereNobodyElseStandsBetween() {
        assertThat(AllocationStack.of(List.of(NODE, PUT, RUN, SUREFIRE)).own()).isTrue();
        assertThat(AllocationStack.of(List.of(NODE, PUT, PLACE, RUN)).own()).isFalse();
        assertThat(AllocationStack.of(List.of(NODE, JUNIT, RUN)).own()).isFalse();
        assertThat(AllocationStack.of(List.of(NODE, PUT)).own()).isFalse();
        assertThat(AllocationStack.of(List.of()).own()).isFalse();
    }

    @Test
    void fingerprintHasNoLinesNoLambdaNumbersAndNothingOfTheJdk() {
        String fingerprint = AllocationStack.of(
                        List.of(NODE, PUT, new Frame("com.example.Shop", "lambda$place$3", 5), BODY))
                .fingerprint("com.example.Order");
        String later = AllocationStack.of(List.of(
                        PUT,
                        new Frame("com.example.Shop", "lambda$place$4", 99),
                        new Frame(BODY.className(), BODY.method(), 18)))
                .fingerprint("com.example.Order");

        assertThat(fingerprint).matches("[0-9a-f]{16}").isEqualTo(later);
    }

    @Test
    void fingerprintTellsClassesMethodsAndCallersApart() {
        AllocationStack stack = AllocationStack.of(List.of(PLACE, BODY));

        assertThat(List.of(
                        stack.fingerprint("com.example.Order"),
                        stack.fingerprint("com.example.Item"),
                        AllocationStack.of(List.of(PLACE)).fingerprint("com.example.Order"),
                        AllocationStack.of(List.of(BODY)).fingerprint("com.example.Order"),
                        AllocationStack.of(List.of(NODE)).fingerprint("com.example.Order"),
                        AllocationStack.of(List.of(PUT)).fingerprint("com.example.Order")))
                .doesNotHaveDuplicates();
    }
}
