package io.github.junitleak.internal.evidence.histogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.example.Leaks;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Evidence.LiveCount;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassHistogramTests {
    private static final String HEADING = """
             num     #instances         #bytes  class name (module)
            -------------------------------------------------------
            """;

    /** The files are rows that these JVMs printed: 1000 orders, each with a lambda, are kept in a HashMap. */
    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void namesTheClassesThatGrow(int jdk) throws IOException {
        ClassHistogram before = ClassHistogram.of(resource("histogram-" + jdk + "-before.txt"));
        ClassHistogram after = ClassHistogram.of(resource("histogram-" + jdk + "-after.txt"));

        List<GrowingClass> growing = ClassHistogram.growing(before, after, 1000);

        assertThat(growing)
                .startsWith(
                        GrowingClass.of("com.example.OrderService$Order", 1, 48),
                        GrowingClass.of("java.util.HashMap$Node", 1, 32))
                .extracting(GrowingClass::name)
                .containsExactly(
                        "com.example.OrderService$Order",
                        "java.util.HashMap$Node",
                        "com.example.OrderService$$Lambda",
                        "java.lang.Integer",
                        "java.util.HashMap$Node[]");
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void findsNothingBetweenAMomentAndItself(int jdk) throws IOException {
        ClassHistogram moment = ClassHistogram.of(resource("histogram-" + jdk + "-after.txt"));

        assertThat(ClassHistogram.growing(moment, moment, 1000)).isEmpty();
    }

    @Test
    void tellsWhatIsLiveOfEachClass() {
        List<GrowingClass> growing = List.of(GrowingClass.of("a.B", 1, 16), GrowingClass.of("a.Unloaded", 1, 16));

        growing = histogram("   1:  5  80  a.B").continuing(growing, 20);
        growing = histogram("   1:  15  240  a.B").continuing(growing, 30);

        assertThat(growing)
                .containsExactly(
                        GrowingClass.of("a.B", 1, 16, List.of(new LiveCount(20, 5, 80), new LiveCount(30, 15, 240))),
                        GrowingClass.of(
                                "a.Unloaded", 1, 16, List.of(new LiveCount(20, 0, 0), new LiveCount(30, 0, 0))));
    }

    @Test
    void readsTheTotals() throws IOException {
        ClassHistogram histogram = ClassHistogram.of(resource("histogram-17-after.txt"));

        assertThat(histogram.liveBytes()).isEqualTo(1_883_480);
    }

    @Test
    void readsTheTotalLessTheFillers() {
        String histogram = """
                 num     #instances         #bytes  class name (module)
                -------------------------------------------------------
                   1:          5000         400000  [Ljdk.internal.vm.FillerElement; (java.base@25)
                   2:          1000          48000  com.example.Order
                   3:            10            160  jdk.internal.vm.FillerObject (java.base@25)
                Total          6010         448160
                """;

        assertThat(ClassHistogram.of(histogram).liveBytes()).isEqualTo(48_000);
    }

    @Test
    void readsTheTotalWhereThereAreNoFillers() {
        assertThat(ClassHistogram.of("   1:  2  48  com.example.Order\nTotal             2             48\n")
                        .liveBytes())
                .isEqualTo(48);
    }

    @Test
    void countsClassesThatShareANameTogether() {
        ClassHistogram before = histogram("   1:  5  80  com.example.Shop$$Lambda$1/0x0001");
        ClassHistogram after = histogram(
                "   1:  15  240  com.example.Shop$$Lambda$1/0x0001",
                "   2:  10  160  com.example.Shop$$Lambda$2/0x0002");

        assertThat(ClassHistogram.growing(before, after, 20))
                .containsExactly(GrowingClass.of("com.example.Shop$$Lambda", 1, 16));
    }

    @Test
    void seesAnArrayThatGrowsInPlace() {
        ClassHistogram before = histogram("   1:  7  8000  [J (java.base@17.0.15)");
        ClassHistogram after = histogram("   1:  7  16000  [J (java.base@17.0.15)");

        assertThat(ClassHistogram.growing(before, after, 1000)).containsExactly(GrowingClass.of("long[]", 0, 8));
    }

    @Test
    void seesSmallInstancesBesideLargeOnes() {
        ClassHistogram before = histogram("   1:  10  10000  [B", "   2:  10  160  com.example.Order");
        ClassHistogram after = histogram("   1:  1010  99990000  [B", "   2:  1010  16160  com.example.Order");

        assertThat(ClassHistogram.growing(before, after, 1000))
                .extracting(GrowingClass::name)
                .containsExactly("byte[]", "com.example.Order");
    }

    @Test
    void leavesOutWhatHappenedOnce() {
        ClassHistogram before = histogram("   1:  10  160  com.example.Order", "   2:  5  800  java.lang.Class");
        ClassHistogram after = histogram(
                "   1:  1010  16160  com.example.Order",
                "   2:  7  1120  java.lang.Class",
                "   3:  1  160  com.example.Settings");

        assertThat(ClassHistogram.growing(before, after, 1000))
                .extracting(GrowingClass::name)
                .containsExactly("com.example.Order");
    }

    @Test
    void leavesOutTheMeasurementItself() {
        ClassHistogram before = histogram("   1:  1  16  io.github.junitleak.internal.run.LeakRun");
        ClassHistogram after = histogram("   1:  900  14400  io.github.junitleak.internal.run.LeakRun");

        assertThat(ClassHistogram.growing(before, after, 1000)).isEmpty();
    }

    @Test
    void leavesOutClassesThatShrink() {
        ClassHistogram before = histogram("   1:  10  1600  com.example.Order", "   2:  5  800  com.example.Gone");
        ClassHistogram after = histogram("   1:  5  800  com.example.Order");

        assertThat(ClassHistogram.growing(before, after, 1)).isEmpty();
    }

    @Test
    void findsOneObjectPerIterationInThisJvm() throws JMException {
        List<Object> leaked = new ArrayList<>(1000);
        ClassHistogram before = ofThisJvmWithRoomForItsText();
        for (int i = 0; i < 1000; i++) {
            leaked.add(new Leaks.Small());
        }

        assertThat(ClassHistogram.growing(before, ofThisJvm(), 1000))
                .extracting(GrowingClass::name, GrowingClass::instancesPerIteration)
                .containsExactly(tuple("com.example.Leaks$Small", 1.0));
        assertThat(leaked).hasSize(1000);
    }

    @Test
    void findsNothingInThisJvmWhereNothingIsLeft() throws JMException {
        ClassHistogram before = ofThisJvmWithRoomForItsText();
        for (int i = 0; i < 1000; i++) {
            assertThat(new Leaks.Small()).isNotNull();
        }

        assertThat(ClassHistogram.growing(before, ofThisJvm(), 1000)).isEmpty();
    }

    @Test
    void leavesOutWhatCollectionsFillHolesWith() {
        ClassHistogram before = histogram("   1:  10  1600  com.example.Order");
        ClassHistogram after =
                histogram("   1:  900  144000  [Ljdk.internal.vm.FillerElement;", "   2:  10  1600  com.example.Order");

        assertThat(ClassHistogram.growing(before, after, 1000)).isEmpty();
    }

    /** While it is taken, there is another in memory that is as large as itself and garbage afterwards. */
    private static ClassHistogram ofThisJvmWithRoomForItsText() throws JMException {
        ofThisJvm(); // the first call loads classes
        ClassHistogram room = ofThisJvm();
        ClassHistogram taken = ofThisJvm();
        assertThat(room.liveBytes()).isPositive();
        return taken;
    }

    @Test
    void saysWhatItWasGivenInsteadOfAHistogram() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassHistogram.of("Operation not supported\nTotally"))
                .withMessage("a class histogram ends with a line \"Total\", but this text starts with \"Operation not"
                        + " supported\"");
    }

    @Test
    void statesTheRuleForIterations() {
        ClassHistogram histogram = histogram();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassHistogram.growing(histogram, histogram, 0))
                .withMessage("iterations is 0, must be at least 1");
    }

    private static ClassHistogram histogram(String... rows) {
        return ClassHistogram.of(HEADING + String.join("\n", rows) + "\nTotal 100 10000\n");
    }

    private static ClassHistogram ofThisJvm() throws JMException {
        return ClassHistogram.of((String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()}));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ClassHistogramTests.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
