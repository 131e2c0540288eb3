package io.github.junitleak.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.LeakCheck;
import java.lang.reflect.Method;
import java.util.Optional;
import kotlin.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.descriptor.MethodSource;

class UnitTests {
    static class OfJava {
        void places(String customer, int[] items) {}

        @LeakCheck
        void isOne() {}
    }

    @Metadata
    static class OfKotlin {
        void opens() {}
    }

    @Test
    void isDeclaredInItsOwnLanguage() throws Exception {
        assertThat(unit(OfJava.class, "places", String.class, int[].class).declaration())
                .isEqualTo("void places(String, int[]) {");
        assertThat(unit(OfKotlin.class, "opens").declaration()).isEqualTo("fun `opens`() {");
    }

    @Test
    void aLeakTestIsKnownAsOne() throws Exception {
        assertThat(unit(OfJava.class, "isOne").isLeakTest()).isTrue();
        assertThat(unit(OfKotlin.class, "opens").isLeakTest()).isFalse();
    }

    private static Unit unit(Class<?> type, String name, Class<?>... parameters) throws Exception {
        Method method = type.getDeclaredMethod(name, parameters);
        return new Unit("[engine:some]/[method:" + name + "]", name, Optional.of(MethodSource.from(type, method)));
    }
}
