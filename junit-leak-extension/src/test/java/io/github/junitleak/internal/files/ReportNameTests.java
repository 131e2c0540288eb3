package io.github.junitleak.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.TestId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportNameTests {
    @Test
    void isClassAndMethod() {
        assertThat(name("com.example.OrderServiceTest", "placeOrder"))
                .isEqualTo("com.example.OrderServiceTest.placeOrder");
        assertThat(name("com.example.OuterTest$Inner", "a_b$1")).isEqualTo("com.example.OuterTest$Inner.a_b$1");
    }

    @Test
    void endsInTheInvocation() {
        assertThat(ReportName.of(test("a.B", "c", 2, "int"), false)).isEqualTo("a.B.c-2");
    }

    @Test
    void hasTheInvocationOfAParameterizedClassToo() {
        String ofClass = "[engine:junit-jupiter]/[class-template:a.B]/[class-template-invocation:#3]/";

        assertThat(name(ofClass + "[method:c()]", 0)).isEqualTo("a.B.c-3");
        assertThat(name(ofClass + "[test-template:c()]/[test-template-invocation:#2]", 2))
                .isEqualTo("a.B.c-3-2");
    }

    @Test
    void isNotSharedByTwoSuites() {
        String test = "/[engine:junit-jupiter]/[class:a.B]/[method:c()]";
        String fast = name("[engine:junit-platform-suite]/[suite:Fast]" + test, 0);

        assertThat(fast).matches("a\\.B\\.c~[0-9a-f]{8}");
        assertThat(name("[engine:junit-platform-suite]/[suite:All]" + test, 0)).isNotEqualTo(fast);
        assertThat(name(test.substring(1), 0)).isEqualTo("a.B.c");
    }

    private static String name(String uniqueId, int invocation) {
        return ReportName.of(new TestId.OfMethod("a.B", "c", List.of(), "c()", invocation, uniqueId), false);
    }

    @Test
    void hasTheTypesOfAnOverloadedMethodOnly() {
        assertThat(ReportName.of(test("a.B", "c", 0), true)).isEqualTo("a.B.c()");
        assertThat(ReportName.of(test("a.B", "c", 2, "int", "String[]"), true)).isEqualTo("a.B.c(int,String[])-2");
    }

    @Test
    void replacesWhatAFileSystemMayNotTake() {
        assertThat(name("../../etc", "passwd")).matches("_\\._\\.\\._etc\\.passwd~[0-9a-f]{8}");
        assertThat(name("a.B", "places an order")).matches("a\\.B\\.places_an_order~[0-9a-f]{8}");
        assertThat(name("a.B", "bestellt für 5 €\n")).matches("a\\.B\\.bestellt_f_r_5___~[0-9a-f]{8}");
    }

    @Test
    void ofAMeasurementFromCodeIsItsName() {
        assertThat(ReportName.of(new TestId.Named("import"), false)).isEqualTo("import");
        assertThat(ReportName.of(new TestId.Named("import v1.2"), false)).matches("import_v1_2~[0-9a-f]{8}");
    }

    @Test
    void isCutWithAHash() {
        String longName = name("a.B", "c".repeat(5000));

        assertThat(longName).matches("a\\.B\\.c{196}~[0-9a-f]{8}");
        assertThat(ReportName.of(test("a.B", "c".repeat(5000), 12), false)).isEqualTo(longName + "-12");
    }

    @Test
    void isNeverSharedByTwoTests() {
        List<String> names = Stream.of(
                        name("a.B", "c"),
                        ReportName.of(new TestId.Named("a.B.c"), false),
                        ReportName.of(new TestId.Named("a_B_c"), false),
                        name("a", "B.c"),
                        name("a.B", "c-2"),
                        ReportName.of(test("a.B", "c", 2), false),
                        name("a.B", "c_2"),
                        name("a.B", "c 2"),
                        name("a.B", "c/2"),
                        ReportName.of(test("a.B", "c", 0, "int"), true),
                        ReportName.of(test("a.B", "c", 0, "long"), true),
                        name("a.B", "c(int)"),
                        name("a.B.", "c"),
                        name(".a.B", "c"),
                        name("_a.B", "c"),
                        name("a.B", "c".repeat(300)),
                        name("a.B", "c".repeat(301)))
                .toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> !name.startsWith("."));
    }

    private static String name(String className, String method) {
        return ReportName.of(test(className, method, 0), false);
    }

    private static TestId test(String className, String method, int invocation, String... types) {
        return new TestId.OfMethod(className, method, List.of(types), method, invocation, "[test]");
    }
}
