package io.github.junitleak.report;

import static io.github.junitleak.model.TestPaths.link;
import static io.github.junitleak.model.TestPaths.root;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferencePath;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportTextTests {
    private static final Path FILE = Path.of("target/leak-reports/com.example.OrderServiceTest.placeOrder.html");

    static List<LeakReport> reports() {
        return SampleReports.all();
    }

    @Test
    void isTheSameInEveryLocale() {
        Locales.forEach(() -> {
            Golden.assertEquals("leaking.txt", ReportText.message(SampleReports.leaking(), FILE));
            Golden.assertEquals("steady.txt", ReportText.message(SampleReports.steady()));
            Golden.assertEquals("inconclusive.txt", ReportText.message(SampleReports.inconclusive(), FILE));
            Golden.assertEquals("not-measured.txt", ReportText.message(SampleReports.notMeasured()));
            Golden.assertEquals("hostile.txt", ReportText.message(SampleReports.hostile()));
        });
    }

    @ParameterizedTest
    @MethodSource("reports")
    void startsWithALineOfItsOwnAndLeavesNoSpaces(LeakReport report) {
        String message = ReportText.message(report, FILE);

        assertThat(message).matches("(?s)[^\n]+\n(  [^\n]+\n)*\n.*").doesNotContain("\n\n\n");
        assertThat(message.lines()).allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
    }

    @Test
    void namesEachResourceThatLeaks() {
        LeakReport report = SampleReports.withFindings(List.of(
                SampleReports.heapGrowing(131), SampleReports.threadsGrowing(), leaking(Resource.CLASSES, 2, 0)));

        assertThat(ReportText.headline(report))
                .isEqualTo("OrderServiceTest.placeOrder() leaks heap, threads and classes:"
                        + " heap +131 B per iteration (95 %: 128 … 134), allowed 0 B;"
                        + " threads +1.00 per iteration (95 %: 1.00 … 1.00), allowed 0;"
                        + " classes +2.00 per iteration (95 %: 2.00 … 2.00), allowed 0");
    }

    @Test
    void neverShowsAGrowthThatLooksAllowed() {
        LeakReport report = SampleReports.withFindings(List.of(leaking(Resource.HEAP, 13108, 13107.2)));

        assertThat(ReportText.message(report, FILE))
                .startsWith("OrderServiceTest.placeOrder() leaks heap:"
                        + " +12.801 KiB per iteration (95 %: 12.800 … 12.801), allowed 12.800 KiB\n")
                .contains(" +12.801 KiB   growing");
    }

    @Test
    void saysInTheHeadlineThatATestIsSteady() {
        assertThat(ReportText.headline(SampleReports.steady()))
                .isEqualTo("OrderServiceTest.cancelsOrder() is steady: heap, no leak of 0.4 B or more;"
                        + " threads, no leak of 0.01 or more per iteration");
    }

    @Test
    void showsTheGrowthOfASteadyResourceThatMayGrow() {
        Finding heap = Finding.Measured.of(
                Resource.HEAP,
                Verdict.STEADY,
                null,
                new Finding.Growth(40, 38, 42, 0.4),
                64,
                new Series(List.of(new Series.Point(0, 1000), new Series.Point(10, 1400))));

        assertThat(lines(SampleReports.withFindings(List.of(heap))))
                .contains("  heap after GC      1000 B → 1.37 KiB               +40 B   steady");
    }

    @Test
    void saysWhyAResourceBesideALeakIsInconclusive() {
        Finding threads = Finding.Measured.of(
                Resource.THREADS, Verdict.INCONCLUSIVE, "too few checkpoints", null, 0, new Series(List.of()));

        assertThat(lines(SampleReports.withFindings(List.of(SampleReports.heapGrowing(131), threads))))
                .contains("  threads            no reading" + " ".repeat(30) + "inconclusive: too few checkpoints");
    }

    @Test
    void showsTheLargestClassesOutsideTheJdkHoweverManyOfTheJdkAreLarger() {
        assertThat(growingClasses(
                        GrowingClass.of("byte[]", 3, 900),
                        GrowingClass.of("java.lang.String", 3, 700),
                        GrowingClass.of("int[][]", 3, 600),
                        GrowingClass.of("com.sun.proxy.$Proxy", 3, 500),
                        GrowingClass.of("app.Order[]", 0.1, 400),
                        GrowingClass.of("javax.crypto.Cipher", 3, 300),
                        GrowingClass.of("Root", 1, 200),
                        GrowingClass.of("app.Buffer", 0.05, 100),
                        GrowingClass.of("app.Item", 1, 50),
                        GrowingClass.of("app.Price", 1, 40)))
                .containsExactly(
                        "Growing classes, per iteration (5 of 10)             instances       bytes",
                        "  byte[]                                                 +3.00      +900 B",
                        "  java.lang.String                                       +3.00      +700 B",
                        "  app.Order[]                                            +0.10      +400 B",
                        "  Root                                                   +1.00      +200 B",
                        "  app.Item                                               +1.00       +50 B");
    }

    @Test
    void showsTheLargestClassesWhereAllAreOfTheJdk() {
        assertThat(growingClasses(
                        GrowingClass.of("byte[]", 1, 60),
                        GrowingClass.of("java.lang.String", 1, 50),
                        GrowingClass.of("jdk.internal.misc.Unsafe", 1, 40),
                        GrowingClass.of("sun.nio.ch.FileChannelImpl", 1, 30),
                        GrowingClass.of("long[]", 1, 20),
                        GrowingClass.of("java.util.HashMap$Node", 1, 10)))
                .hasSize(6)
                .first()
                .asString()
                .startsWith("Growing classes, per iteration (5 of 6) ");
    }

    @Test
    void showsThePathOfTheLargestClassFirstAndNoneTwice() {
        Evidence evidence = Evidence.of(
                List.of(GrowingClass.of("Big", 1, 100), GrowingClass.of("Small", 1, 16)),
                List.of(),
                List.of(
                        path("Small", 9, link("A", ".small")),
                        path("Big", 5, link("A", ".holder"), link("Holder", ".big")),
                        path("Holder", 5, link("A", ".holder"))),
                List.of(),
                List.of());

        assertThat(lines(SampleReports.withEvidence(evidence)))
                .containsSubsequence(
                        "Kept by (5 of 9 sampled Big)",
                        "  GC root: class A",
                        "  ├ A           .holder",
                        "  ├ Holder      .big",
                        "  ╰ Big",
                        "Kept by (9 of 9 sampled Small)",
                        "  ├ A      .small",
                        "  ╰ Small")
                .doesNotContain("  ╰ Holder");
    }

    @Test
    void cutsALongPathInTheMiddle() {
        Link[] links =
                IntStream.range(0, 24).mapToObj(i -> link("Node" + i, ".next")).toArray(Link[]::new);
        links[23] = link("Node23", "?", 4799);

        assertThat(lines(withPath(path("Leaf", 9, links))))
                .containsSequence(
                        "  ├ Node5       .next",
                        "  ├ … 12 steps left out",
                        "  ├ Node18      .next",
                        "  ├ Node19      .next",
                        "  ├ Node20      .next",
                        "  ├ Node21      .next",
                        "  ├ Node22      .next",
                        "  ├ … 4799 references left out",
                        "  ├ Node23",
                        "  ╰ Leaf");
    }

    @Test
    void showsALongPathAlone() {
        Link[] links =
                IntStream.range(0, 6).mapToObj(i -> link("Node" + i, ".next")).toArray(Link[]::new);
        Evidence evidence = Evidence.of(
                List.of(GrowingClass.of("Big", 1, 100), GrowingClass.of("Small", 1, 16)),
                List.of(),
                List.of(path("Big", 5, links), path("Small", 9, link("A", ".small"))),
                List.of(),
                List.of());

        assertThat(lines(SampleReports.withEvidence(evidence)))
                .contains("  ├ Node3      .next", "  ╰ Big")
                .doesNotContain("  ╰ Small");
    }

    @Test
    void showsAnArrayWithTheFieldThatHoldsItOnly() {
        assertThat(lines(withPath(path("Leaf", 9, link("Object[]", "[*]"), link("Object[]", "[*]")))))
                .contains("  ├ Object[]      [*][*]");
    }

    @Test
    void cutsAStackToTheApplication() {
        AllocationSite site = AllocationSite.of(
                "byte[]",
                List.of(
                        new Frame("java.util.Arrays", "copyOf", 3537),
                        new Frame("java.io.ByteArrayOutputStream", "write", 132),
                        new Frame("app.Log$Buffer", "append", 10),
                        new Frame("app.LogTest", "lambda$logs$0", -1),
                        new Frame("jdk.internal.reflect.NativeMethodAccessorImpl", "invoke0", -2)),
                2,
                7,
                "f");

        assertThat(lines(SampleReports.withEvidence(
                        Evidence.of(List.of(), List.of(site), List.of(), List.of(), List.of("paths: raise -Xmx")))))
                .containsSequence(
                        "Allocated at",
                        "  java.io.ByteArrayOutputStream.write(ByteArrayOutputStream.java:132)",
                        "  app.Log$Buffer.append(Log.java:10)",
                        "  app.LogTest.lambda$logs$0(LogTest.java)",
                        "",
                        "Missing evidence",
                        "  paths: raise -Xmx",
                        "");
    }

    @Test
    void showsTheLineThatAllocatedAndTheLineOfTheTestThatLedThere() {
        Frame assertion = new Frame("org.assertj.core.api.Assertions", "assertThatThrownBy", 1);
        List<String> site = site(
                1,
                new Frame("java.util.HashMap", "newNode", 1901),
                new Frame("lib.Cache", "put", 1),
                new Frame("lib.Cache", "load", 2),
                new Frame("lib.Client", "get", 3),
                new Frame("java.lang.reflect.Method", "invoke", 580),
                new Frame("app.Proxy", "call", 5),
                new Frame("com.example.OrderServiceTest$Fixture", "lambda$place$0", 40),
                assertion,
                assertion,
                new Frame("com.example.OrderServiceTest", "placeOrder", 17));

        assertThat(site)
                .containsExactly(
                        "Allocated at",
                        "  java.util.HashMap.newNode(HashMap.java:1901)",
                        "  lib.Cache.put(Cache.java:1)",
                        "  lib.Cache.load(Cache.java:2)",
                        "  … 3 more frames",
                        "  com.example.OrderServiceTest$Fixture.lambda$place$0(OrderServiceTest.java:40)");
    }

    @Test
    void showsTheOutermostFrameOutsideTheJdkWhereTheTestIsNotOnTheStack() {
        assertThat(site(
                        0,
                        new Frame("lib.Cache", "put", 1),
                        new Frame("lib.Cache", "load", 2),
                        new Frame("lib.Client", "get", 3),
                        new Frame("lib.Client", "get", 4),
                        new Frame("lib.Client", "get", 5),
                        new Frame("app.Job", "run", 6),
                        new Frame("java.util.concurrent.ThreadPoolExecutor$Worker", "run", 635),
                        new Frame("java.lang.Thread", "run", 840)))
                .containsExactly(
                        "Allocated at",
                        "  lib.Cache.put(Cache.java:1)",
                        "  lib.Cache.load(Cache.java:2)",
                        "  lib.Client.get(Client.java:3)",
                        "  … 2 more frames",
                        "  app.Job.run(Job.java:6)");
    }

    @Test
    void leavesNoFrameOutBeforeTheTestWhereAllHaveRoom() {
        Frame test = new Frame("com.example.OrderServiceTest", "placeOrder", 17);
        Frame runner = new Frame("lib.Runner", "run", 3);

        assertThat(site(0, runner, runner, runner, runner, test, runner, runner))
                .hasSize(6)
                .endsWith("  com.example.OrderServiceTest.placeOrder(OrderServiceTest.java:17)");
        assertThat(site(0, runner, test, runner, runner, runner, runner, runner))
                .containsSequence(
                        "  com.example.OrderServiceTest.placeOrder(OrderServiceTest.java:17)",
                        "  lib.Runner.run(Runner.java:3)",
                        "  lib.Runner.run(Runner.java:3)",
                        "  … called from 3 more frames");
    }

    @Test
    void showsWhatBecameMoreByName() {
        assertThat(lines(SampleReports.threadsLeaking()))
                .containsSequence(
                        "New threads                                          per iteration",
                        "  orders-*                                                   +1.00",
                        "    now at com.example.OrderQueue.take(OrderQueue.java:31)",
                        "    started at com.example.OrderQueue.open(OrderQueue.java:18)",
                        "  audit-*                                                    +0.25",
                        "");
    }

    @Test
    void showsTheThreeLargestGainsOfEachResource() {
        List<Evidence.Gained> gained = new ArrayList<>();
        for (int i = 5; i > 0; i--) {
            gained.add(Evidence.Gained.of(Resource.CLASSES, "app.Rule" + i, i, "", null));
        }
        gained.add(Evidence.Gained.of(Resource.FILE_DESCRIPTORS, "/data/*", 2, "a directory", null));

        assertThat(lines(SampleReports.withEvidence(Evidence.none().withGained(gained))))
                .containsSequence(
                        "New file descriptors                                 per iteration",
                        "  /data/*                                                    +2.00",
                        "    a directory",
                        "",
                        "New classes (3 of 5)                                 per iteration",
                        "  app.Rule5                                                  +5.00",
                        "  app.Rule4                                                  +4.00",
                        "  app.Rule3                                                  +3.00",
                        "");
    }

    @Test
    void saysFirstThatTheTestKeepsWhatGrows() {
        Evidence evidence = SampleReports.leaking()
                .evidence()
                .withHints(List.of(
                        new Evidence.Hint(Evidence.Hint.Kind.TEST, "The test keeps it."),
                        new Evidence.Hint(Evidence.Hint.Kind.PATTERN, "A cache has no bound.")));

        List<String> lines = lines(SampleReports.withEvidence(evidence));

        assertThat(lines.subList(1, 3))
                .containsExactly(
                        "  The test keeps it.",
                        "  Order kept by static OrderService.ordersById (HashMap, +1 per iteration); allocated at"
                                + " OrderService.java:42");
        assertThat(lines).contains("  A cache has no bound.").containsOnlyOnce("  The test keeps it.");
    }

    @Test
    void givesHintsBehindTheSitesAndBeforeTheGaps() {
        Evidence order = SampleReports.leaking().evidence();
        Evidence evidence = Evidence.of(
                order.classes(),
                order.sites(),
                order.paths(),
                SampleReports.hints("one", "two", "three"),
                List.of("thin"));

        assertThat(lines(SampleReports.withEvidence(evidence)))
                .containsSequence(
                        "  com.example.OrderServiceTest.placeOrder(OrderServiceTest.java:17)",
                        "",
                        "Hints (2 of 3)",
                        "  one",
                        "  two",
                        "",
                        "Missing evidence",
                        "  thin",
                        "");
    }

    @Test
    void tellsTwoSitesApart() {
        List<Frame> deep = IntStream.range(0, 9)
                .mapToObj(i -> new Frame("app.A", "m" + i, i))
                .toList();
        Evidence evidence = Evidence.of(
                List.of(GrowingClass.of("Big", 1, 100)),
                List.of(AllocationSite.of("Small", deep, 0, 9, "s"), AllocationSite.of("Big", deep, 0, 1, "b")),
                List.of(),
                List.of(),
                List.of("one", "two", "three"));

        assertThat(lines(SampleReports.withEvidence(evidence)))
                .containsSequence(
                        "Allocated at (1 sample of Big)",
                        "  app.A.m0(A.java)",
                        "  app.A.m1(A.java:1)",
                        "  … 6 more frames",
                        "  app.A.m8(A.java:8)",
                        "",
                        "Allocated at (9 samples of Small)")
                .containsSequence("Missing evidence", "  one", "  two", "  and 1 more", "");
    }

    @Test
    void staysReadableHoweverMuchThereIsToSay() {
        Link[] links =
                IntStream.range(0, 200).mapToObj(i -> link("Node" + i, ".next")).toArray(Link[]::new);
        List<Frame> frames = IntStream.range(0, 64)
                .mapToObj(i -> new Frame("app.A", "m" + i, i))
                .toList();
        Evidence evidence = Evidence.of(
                IntStream.range(0, 50)
                        .mapToObj(i -> GrowingClass.of("app.C" + i, 1, 100 - i))
                        .toList(),
                IntStream.range(0, 50)
                        .mapToObj(i -> AllocationSite.of("app.C" + i, frames, 5, 1, "s" + i))
                        .toList(),
                IntStream.range(0, 50)
                        .mapToObj(i ->
                                ReferencePath.of("app.C" + i, root("root " + i), List.of(links), 1, 1, null, "c" + i))
                        .toList(),
                IntStream.range(0, 50)
                        .mapToObj(i -> new Evidence.Hint(Evidence.Hint.Kind.PATTERN, "hint " + i))
                        .toList(),
                IntStream.range(0, 50).mapToObj(i -> "gap " + i).toList());
        List<Finding> findings = Stream.of(Resource.values())
                .map(resource -> leaking(resource, 2, 0))
                .toList();
        LeakReport leaking = SampleReports.withEvidence(evidence);
        LeakReport report = LeakReport.of(
                leaking.test(),
                leaking.verdict(),
                leaking.expected(),
                findings,
                evidence,
                leaking.confirmation().orElse(null),
                leaking.measurement(),
                leaking.plan(),
                leaking.environment());

        assertThat(lines(report)).hasSizeLessThan(56);
    }

    private static Finding leaking(Resource resource, double growth, double budget) {
        return Finding.Measured.of(
                resource,
                Verdict.LEAKING,
                null,
                new Finding.Growth(growth, growth, growth, 0.1),
                budget,
                new Series(List.of(new Series.Point(0, 100), new Series.Point(10, 120))));
    }

    private static List<String> growingClasses(GrowingClass... classes) {
        return section("Growing classes", Evidence.of(List.of(classes), List.of(), List.of(), List.of(), List.of()));
    }

    private static List<String> site(int applicationFrame, Frame... frames) {
        AllocationSite site = AllocationSite.of("byte[]", List.of(frames), applicationFrame, 7, "f");
        return section("Allocated at", Evidence.of(List.of(), List.of(site), List.of(), List.of(), List.of()));
    }

    /** The heading and the lines below it. */
    private static List<String> section(String heading, Evidence evidence) {
        return lines(SampleReports.withEvidence(evidence)).stream()
                .dropWhile(line -> !line.startsWith(heading))
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    private static LeakReport withPath(ReferencePath path) {
        return SampleReports.withEvidence(Evidence.of(List.of(), List.of(), List.of(path), List.of(), List.of()));
    }

    private static ReferencePath path(String className, int samples, Link... links) {
        return ReferencePath.of(className, root("class A"), List.of(links), samples, 9, null, className);
    }

    private static List<String> lines(LeakReport report) {
        return ReportText.message(report, FILE).lines().toList();
    }
}
