package io.github.junitleak.report;

import static io.github.junitleak.model.TestPaths.link;
import static io.github.junitleak.model.TestPaths.root;

import io.github.junitleak.model.Environment;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Expectation;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Measurement;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.TestId;
import io.github.junitleak.model.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The canonical reports: every view shows these, so that views can be compared. */
public final class SampleReports {
    private static final int WARMUP = 50;
    private static final int ITERATIONS = 400;
    private static final int STEPS = 12;
    private static final long HEAP = 12_687_770;

    private SampleReports() {}

    /** A test that leaks one {@code Order} per iteration into a static map. */
    public static LeakReport leaking() {
        return report(
                test("placeOrder"),
                List.of(heapGrowing(131), threads(), fileDescriptorsNotMeasured()),
                orderEvidence(),
                plan(Map.of(Resource.HEAP, 0.0, Resource.THREADS, 0.0, Resource.FILE_DESCRIPTORS, 0.0)));
    }

    /** The leaking report, shortened so that its JSON fits into the documentation. */
    public static LeakReport brief() {
        Evidence order = orderEvidence();
        Finding.Measured heap = heapGrowing(131);
        List<Series.Point> points = heap.series().points();
        return report(
                test("placeOrder"),
                List.of(
                        growing(
                                Resource.HEAP,
                                heap.growth().orElseThrow(),
                                new Series(List.of(points.get(0), points.get(1), points.get(STEPS)))),
                        fileDescriptorsNotMeasured()),
                Evidence.of(
                        order.classes().subList(0, 1),
                        order.sites(),
                        order.paths(),
                        List.of(),
                        List.of("paths: 3 of 15 samples had none; raise the cutoff")),
                plan(Map.of(Resource.HEAP, 0.0, Resource.FILE_DESCRIPTORS, 0.0)));
    }

    /** A test whose caches filled during the run and then stopped to grow. */
    public static LeakReport steady() {
        Finding heap = Finding.Measured.of(
                Resource.HEAP,
                Verdict.STEADY,
                "grew until iteration 150, then stopped",
                new Finding.Growth(0.02, -0.15, 0.19, 0.4),
                0,
                series(i -> HEAP + Math.min(i, 150) * 16));
        return report(
                test("cancelsOrder"),
                List.of(heap, threads()),
                Evidence.none(),
                plan(Map.of(Resource.HEAP, 0.0, Resource.THREADS, 0.0)));
    }

    /** A test whose heap is too noisy for a verdict. */
    public static LeakReport inconclusive() {
        Finding heap = Finding.Measured.of(
                Resource.HEAP,
                Verdict.INCONCLUSIVE,
                "the readings scatter too much to tell a growth of 0 B from one of 210 B per iteration;"
                        + " set iterations to 4000 or more",
                new Finding.Growth(47.5, -102.25, 197.25, 210),
                0,
                series(i -> HEAP + i * 47 + (i % 7 - 3) * 9000));
        return report(
                test("importsOrders"),
                List.of(heap, threads()),
                Evidence.of(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("growing classes: no class grew at every checkpoint; raise iterations")),
                plan(Map.of(Resource.HEAP, 0.0, Resource.THREADS, 0.0)));
    }

    /** A steady test of another name. */
    public static LeakReport named(String className, String method) {
        LeakReport steady = steady();
        return report(
                new TestId.OfMethod(className, method, List.of(), method + "()", 0, "id"),
                steady.findings(),
                steady.evidence(),
                steady.plan());
    }

    /** A steady measurement from code. */
    public static LeakReport fromCode() {
        LeakReport steady = steady();
        return report(new TestId.Named("import v1.2"), steady.findings(), steady.evidence(), steady.plan());
    }

    /** A test of which nothing could be measured. */
    public static LeakReport notMeasured() {
        return report(
                test("opensFiles"),
                List.of(fileDescriptorsNotMeasured()),
                Evidence.none(),
                plan(Map.of(Resource.FILE_DESCRIPTORS, 0.0)));
    }

    /** A parameterized invocation whose every name tries to break out of its place. */
    public static LeakReport hostile() {
        String script = "<script>alert(\"x\")</script>";
        String lines = "a\nb\r\tc\u2028d";
        String bidi = "\u202Etxt.exe\u2066";
        TestId test = new TestId.OfMethod(
                "com.example." + script,
                "pläce'order \"" + bidi + "\" ../../etc/passwd",
                List.of("Map<String, " + script + ">", "int[]"),
                "[2] " + lines + " ${jndi:x} %s {0} </td>",
                2,
                "[engine:junit-jupiter]/[class:" + script + "]/[" + bidi + "]");
        Evidence evidence = Evidence.of(
                List.of(Evidence.GrowingClass.of(script, 1, 48), Evidence.GrowingClass.of(lines, 0, 0.25)),
                List.of(Evidence.AllocationSite.of(
                                script, List.of(new Evidence.Frame(bidi, "<init>", 7)), 0, 3, "site-" + lines)
                        .withExcerpt(new Evidence.Excerpt(
                                "../" + script + ".java", 7, List.of("\t" + script + lines + bidi, "</pre>")))),
                List.of(Evidence.ReferencePath.of(
                        script,
                        root("thread \"" + lines + "\""),
                        List.of(link("A & B's", "static " + "." + script)),
                        3,
                        5,
                        new Evidence.Accumulation(link(script, "." + script), lines, bidi),
                        "path-" + bidi)),
                List.of(Evidence.Gained.of(Resource.THREADS, script + lines, 1, "now at " + bidi, null)),
                hints(script + " is kept by " + lines + " & " + bidi + "."),
                List.of("no stack: " + lines));
        return report(
                test,
                List.of(heapGrowing(131), new Finding.NotMeasured(Resource.THREADS, "it's " + script + lines)),
                evidence,
                plan(Map.of(Resource.HEAP, 0.0, Resource.THREADS, 0.0)));
    }

    public static List<Evidence.Hint> hints(String... texts) {
        return Stream.of(texts)
                .map(text -> new Evidence.Hint(Evidence.Hint.Kind.PATTERN, text))
                .toList();
    }

    /** All of them, for what must hold of every report. */
    public static List<LeakReport> all() {
        return List.of(leaking(), steady(), inconclusive(), notMeasured(), hostile());
    }

    /** The leaking report with other findings, its evidence kept. */
    public static LeakReport withFindings(List<Finding> findings) {
        LeakReport order = leaking();
        return report(order.test(), findings, order.evidence(), order.plan());
    }

    /** The leaking report of a process whose memory was read. */
    public static LeakReport withMemory() {
        LeakReport order = leaking();
        Measurement done = order.measurement();
        return LeakReport.of(
                order.test(),
                order.verdict(),
                order.expected(),
                order.findings(),
                order.evidence(),
                order.confirmation().orElse(null),
                Measurement.of(
                        done.warmup(),
                        done.iterations(),
                        done.checkpoints(),
                        done.bodyMillis(),
                        done.overheadMillis(),
                        List.of(
                                new Measurement.Memory("resident set", 120 << 20, 131 << 20),
                                new Measurement.Memory("metaspace", 12 << 20, 12 << 20))),
                order.plan(),
                order.environment());
    }

    /** The leaking report with other evidence. */
    public static LeakReport withEvidence(Evidence evidence) {
        LeakReport order = leaking();
        return report(order.test(), order.findings(), evidence, order.plan());
    }

    public static Finding.Measured heapGrowing(long bytesPerIteration) {
        return growing(
                Resource.HEAP,
                new Finding.Growth(bytesPerIteration, bytesPerIteration - 3, bytesPerIteration + 3, 0.4),
                series(i -> HEAP + (i - WARMUP) * bytesPerIteration));
    }

    /** A test that starts a thread per iteration that never ends. */
    public static LeakReport threadsLeaking() {
        LeakReport order = leaking();
        return report(
                order.test(),
                List.of(threadsGrowing()),
                Evidence.of(List.of(), List.of(), List.of(), List.of(), List.of())
                        .withGained(List.of(
                                Evidence.Gained.of(
                                        Resource.THREADS,
                                        "orders-*",
                                        1,
                                        "now at com.example.OrderQueue.take(OrderQueue.java:31)",
                                        new Evidence.Frame("com.example.OrderQueue", "open", 18)),
                                Evidence.Gained.of(Resource.THREADS, "audit-*", 0.25, "", null))),
                plan(Map.of(Resource.THREADS, 0.0)));
    }

    /** One thread more per iteration. */
    public static Finding.Measured threadsGrowing() {
        return growing(Resource.THREADS, new Finding.Growth(1, 1, 1, 0.01), series(i -> 14 + i - WARMUP));
    }

    private static Finding.Measured growing(Resource resource, Finding.Growth growth, Series series) {
        return Finding.Measured.of(resource, Verdict.LEAKING, null, growth, 0, series);
    }

    private static Finding threads() {
        return Finding.Measured.of(
                Resource.THREADS, Verdict.STEADY, null, new Finding.Growth(0, 0, 0, 0.01), 0, series(i -> 14));
    }

    private static Finding fileDescriptorsNotMeasured() {
        return new Finding.NotMeasured(Resource.FILE_DESCRIPTORS, "this platform does not report open files");
    }

    private static Evidence orderEvidence() {
        String order = "com.example.Order";
        List<Evidence.GrowingClass> classes = List.of(
                Evidence.GrowingClass.of(
                        order,
                        1,
                        48,
                        List.of(
                                new Evidence.LiveCount(20, 25, 1200),
                                new Evidence.LiveCount(160, 165, 7920),
                                new Evidence.LiveCount(300, 305, 14_640))),
                Evidence.GrowingClass.of("java.util.HashMap$Node", 1, 32),
                Evidence.GrowingClass.of("java.lang.String", 1, 24),
                Evidence.GrowingClass.of("byte[]", 1, 24),
                Evidence.GrowingClass.of("java.util.HashMap$Node[]", 0, 1.5),
                Evidence.GrowingClass.of("com.example.Audit", 0.01, 1),
                Evidence.GrowingClass.of("java.lang.Long", 0.02, 0.5));
        Evidence.AllocationSite site = Evidence.AllocationSite.of(
                order,
                List.of(
                        new Evidence.Frame("com.example.OrderService", "place", 42),
                        new Evidence.Frame("com.example.OrderServiceTest", "placeOrder", 17),
                        new Evidence.Frame("jdk.internal.reflect.DirectMethodHandleAccessor", "invoke", 103),
                        new Evidence.Frame("java.lang.reflect.Method", "invoke", 580),
                        new Evidence.Frame("org.junit.platform.commons.util.ReflectionUtils", "invokeMethod", 766)),
                0,
                12,
                new Evidence.Excerpt(
                        "src/main/java/com/example/OrderService.java",
                        40,
                        List.of(
                                "    Order place(List<Item> items) {",
                                "        long id = ids.incrementAndGet();",
                                "        Order order = new Order(id, items);",
                                "        ordersById.put(id, order);",
                                "        return order;")),
                "5d1f0c2a9b7e4c31");
        Evidence.ReferencePath path = Evidence.ReferencePath.of(
                order,
                root("class com.example.OrderService (static field)"),
                List.of(
                        link("com.example.OrderService", "static .ordersById"),
                        link("java.util.HashMap", ".table"),
                        link("java.util.HashMap$Node[]", "[*]"),
                        link("java.util.HashMap$Node", ".value")),
                12,
                12,
                new Evidence.Accumulation(
                        link("com.example.OrderService", "static .ordersById"), "java.util.HashMap", order),
                "a3c8e1760f5d2b94");
        return Evidence.of(classes, List.of(site), List.of(path), List.of(), List.of());
    }

    private static LeakReport report(TestId test, List<Finding> findings, Evidence evidence, Plan plan) {
        return LeakReport.of(
                test,
                LeakReport.combine(findings),
                Expectation.STEADY,
                findings,
                evidence,
                null,
                Measurement.of(WARMUP, ITERATIONS, STEPS + 1, 412, 935),
                plan,
                Environment.of(
                        "21.0.4+7-LTS",
                        "OpenJDK 64-Bit Server VM",
                        "G1",
                        512L << 20,
                        "Linux amd64",
                        List.of("-Xmx512m", "-XX:+UseG1GC")));
    }

    private static TestId test(String method) {
        return new TestId.OfMethod(
                "com.example.OrderServiceTest",
                method,
                List.of(),
                method + "()",
                0,
                "[engine:junit-jupiter]/[class:com.example.OrderServiceTest]/[method:" + method + "()]");
    }

    private static Plan plan(Map<Resource, Double> budgets) {
        return Plan.of(ITERATIONS, null, Duration.ofSeconds(5), budgets, 32 << 10);
    }

    private static Series series(LongUnaryOperator valueAtIteration) {
        return new Series(LongStream.rangeClosed(0, STEPS)
                .map(step -> WARMUP + step * ITERATIONS / STEPS)
                .mapToObj(iteration -> new Series.Point(iteration, valueAtIteration.applyAsLong(iteration)))
                .toList());
    }
}
