package io.github.junitleak.internal.evidence.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.Wide;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldNamesTests {

    private static class Base {
        static final List<String> SHARED = new ArrayList<>();
        Object lock;
        Map<String, String> byName;
    }

    private static final class Derived extends Base {
        static final Map<String, String> ALL = new HashMap<>();
        List<String> first;
        List<String> second;
        int[] counts;
    }

    private final FieldNames names = new FieldNames(FieldNamesTests.class.getClassLoader());

    @Test
    void theOnlyFieldThatCanReferIsNamedAlsoIfInherited() {
        assertThat(names.only(Derived.class.getName(), false, "java.util.HashMap"))
                .contains("byName");
        assertThat(names.only(Derived.class.getName(), false, "[I")).contains("counts");
        assertThat(names.only(Derived.class.getName(), true, "java.util.HashMap"))
                .contains("ALL");
    }

    @Test
    void aFieldOfTypeObjectComesLast() {
        assertThat(names.only(Derived.class.getName(), false, "java.lang.Thread"))
                .contains("lock");
    }

    @Test
    void noneIsNamedWhereSeveralCanOrNone() {
        assertThat(names.only(Derived.class.getName(), false, "java.util.ArrayList"))
                .isEmpty();
        assertThat(names.only(Derived.class.getName(), true, "java.lang.Thread"))
                .isEmpty();
        assertThat(names.only("com.example.Missing", false, "java.util.ArrayList"))
                .isEmpty();
    }

    @Test
    void anInstanceFieldIsToldFromAStaticOne() {
        assertThat(names.isInstanceField(Wide.class.getName(), "held")).isTrue();
        assertThat(names.isInstanceField(Wide.class.getName(), "S0")).isFalse();
        assertThat(names.isInstanceField(Wide.class.getName(), "reflectionData"))
                .isFalse();
    }
}
