package io.github.junitleak.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.view.TestRun;
import io.github.junitleak.internal.view.html.TestCounts;
import io.github.junitleak.model.TestId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildResultsTests {
    private static final TestId PLACE_ORDER =
            new TestId.OfMethod("a.OrderTest", "placeOrder", List.of(), "placeOrder()", 0, "[test]");

    @TempDir
    private Path directory;

    @Test
    void testsOfSurefireAndFailsafeAreCountedTogether() throws IOException {
        write("surefire/TEST-a.OrderTest.xml", """
                <testsuite name="a.OrderTest" time="3.5" tests="3">
                  <testcase name="placeOrder" classname="a.OrderTest" time="2.5"/>
                  <testcase name="cancel" classname="a.OrderTest" time="0.5"><failure type="x">no</failure></testcase>
                  <testcase name="ship" classname="a.OrderTest" time="0.5"><skipped/></testcase>
                </testsuite>
                """);
        write("failsafe/TEST-a.OrderIT.xml", """
                <testsuite name="a.OrderIT" time="1.0" tests="1">
                  <testcase name="all" classname="a.OrderIT" time="1.0"><error type="x">no</error></testcase>
                </testsuite>
                """);

        assertThat(read("surefire", "failsafe").counts()).containsExactly(new TestCounts("shop", 4, 1, 1, 1, 0, 4.5));
    }

    @Test
    void aLeakTestIsFoundWithItsStatusAndTime() throws IOException {
        write("surefire/TEST-a.OrderTest.xml", """
                <testsuite name="a.OrderTest" time="2.5" tests="1">
                  <testcase name="placeOrder" classname="a.OrderTest" time="2.5"/>
                </testsuite>
                """);

        assertThat(read("surefire").of("shop", PLACE_ORDER)).contains(new TestRun(TestRun.Status.PASSED, 1, 2.5));
        assertThat(read("surefire").of("billing", PLACE_ORDER)).isEmpty();
    }

    @Test
    void aTestThatPassedWhenItWasRepeatedHasItsRuns() throws IOException {
        write("surefire/TEST-a.OrderTest.xml", """
                <testsuite name="a.OrderTest" time="2.5" tests="1">
                  <testcase name="placeOrder" classname="a.OrderTest" time="0.5">
                    <flakyFailure message="leaks" type="x"><stackTrace>at a</stackTrace></flakyFailure>
                    <flakyError message="leaks" type="x"><stackTrace>at a</stackTrace></flakyError>
                  </testcase>
                </testsuite>
                """);

        assertThat(read("surefire").of("shop", PLACE_ORDER)).contains(new TestRun(TestRun.Status.PASSED, 3, 0.5));
        assertThat(read("surefire").counts()).containsExactly(new TestCounts("shop", 1, 0, 0, 0, 1, 0.5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    price(int, String)[2]
                    price{int, String}[2]
                    [2] 10, tea
                    """)
    void anInvocationIsFoundByTheNamesThatVersionsOfSurefireGiveIt(String name) throws IOException {
        write("surefire/TEST-a.PriceTest.xml", """
                <testsuite name="a.PriceTest" time="2.5" tests="1">
                  <testcase name="%s" classname="a.PriceTest$In" time="2.5"/>
                </testsuite>
                """.formatted(name));
        TestId second =
                new TestId.OfMethod("a.PriceTest$In", "price", List.of("int", "String"), "[2] 10, tea", 2, "[test]");
        TestId third =
                new TestId.OfMethod("a.PriceTest$In", "price", List.of("int", "String"), "[3] 10, tea", 3, "[test]");

        assertThat(read("surefire").of("shop", second)).isPresent();
        assertThat(read("surefire").of("shop", third)).isEmpty();
    }

    @Test
    void whatIsNoResultIsNamed() throws IOException {
        write("surefire/TEST-a.CutOff.xml", "<testsuite name=\"a.CutOff\" time=\"1\"><testcase");
        write("surefire/TEST-b.Odd.xml", "<html><failure>no</failure></html>");
        Path huge = write("surefire/TEST-c.Huge.xml", "");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(200L << 20);
        }

        assertThat(read("surefire").unreadable())
                .hasSize(3)
                .satisfiesExactly(
                        cutOff -> assertThat(cutOff)
                                .startsWith(directory.resolve("surefire/TEST-a.CutOff.xml") + " is left out: line 1: "),
                        odd -> assertThat(odd)
                                .isEqualTo(directory.resolve("surefire/TEST-b.Odd.xml")
                                        + " is left out: it is no test result of Surefire"),
                        tooLarge -> assertThat(tooLarge)
                                .isEqualTo(huge + " is left out: it has 209715200 bytes, must have at most 52428800"));
    }

    @Test
    void aDirectoryThatTwoModulesShareIsCountedOnce() throws IOException {
        write("surefire/TEST-a.Fine.xml", """
                <testsuite name="a.Fine" time="1"><testcase name="fine" classname="a.Fine" time="1"/></testsuite>
                """);
        List<Path> shared = List.of(directory.resolve("surefire"));

        BuildResults results = BuildResults.read(List.of(
                new ReportDirectory("shop", directory, shared), new ReportDirectory("billing", directory, shared)));

        assertThat(results.counts()).extracting(TestCounts::module).containsExactly("shop");
    }

    private BuildResults read(String... names) {
        List<Path> results = List.of(names).stream().map(directory::resolve).toList();
        return BuildResults.read(List.of(new ReportDirectory("shop", directory, results)));
    }

    private Path write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
