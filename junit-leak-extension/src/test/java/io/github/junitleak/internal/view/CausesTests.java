package io.github.junitleak.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.Accumulation;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.Evidence.Gained;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferencePath;
import io.github.junitleak.model.Evidence.Root;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Verdict;
import io.github.junitleak.report.SampleReports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples' test class is {@code com.example.OrderServiceTest}. */
class CausesTests {
    private static final Frame OF_TEST = new Frame("com.example.OrderServiceTest", "places", 17);

    private static final Link PRICES = new Link("com.example.Prices", Link.Kind.FIELD, "byKey", 0);

    @Test
    void namesTheFieldItsContainerTheRateAndTheLine() {
        assertThat(sentences(SampleReports.leaking()))
                .containsExactly("Order kept by static OrderService.ordersById (HashMap, +1 per iteration);"
                        + " allocated at OrderService.java:42");
    }

    @Test
    void aSteadyTestHasNoCause() {
        assertThat(Causes.of(SampleReports.steady())).isEmpty();
        assertThat(Causes.of(SampleReports.inconclusive())).isEmpty();
    }

    @Test
    void anObjectOfTheApplicationStandsBeforeOneOfTheJdkInTheSameMap() {
        Accumulation values = new Accumulation(PRICES, "java.util.HashMap", "java.lang.Double");
        Accumulation keys = new Accumulation(PRICES, "java.util.HashMap", "com.example.Prices$Key");
        assertThat(sentences(heap(
                        List.of(
                                GrowingClass.of("java.util.HashMap$Node", 1, 32),
                                GrowingClass.of("java.lang.Double", 1, 24),
                                GrowingClass.of("com.example.Prices$Key", 0.5, 16)),
                        List.of(),
                        List.of(
                                path("java.lang.Double", values, PRICES),
                                path("com.example.Prices$Key", keys, PRICES)))))
                .containsExactly("Prices.Key kept by Prices.byKey (HashMap, +0.5 per iteration)");
    }

    @Test
    void aLeakOfALibraryIsNamedByTheLastFieldOfTheApplicationAndTheLibrarysOwn() {
        Accumulation meters = new Accumulation(
                new Link("lib.Registry", Link.Kind.FIELD, "meters", 0), "java.util.HashMap", "lib.Meter$Id");
        AllocationSite site = AllocationSite.of(
                "lib.Meter$Id",
                List.of(new Frame("lib.Registry", "add", 5), new Frame("com.example.Metrics", "count", 24), OF_TEST),
                0,
                9,
                "f");

        assertThat(sentences(heap(
                        List.of(GrowingClass.of("lib.Meter$Id", 1, 40)),
                        List.of(site),
                        List.of(path(
                                "lib.Meter$Id",
                                meters,
                                new Link("com.example.OrderServiceTest", Link.Kind.FIELD, "metrics", 0),
                                new Link("com.example.Metrics", Link.Kind.FIELD, "registry", 0),
                                new Link("lib.Registry", Link.Kind.FIELD, "meters", 0))))))
                .containsExactly("Meter.Id kept by Metrics.registry, in Registry.meters (HashMap, +1 per iteration);"
                        + " allocated at Metrics.java:24");
    }

    @Test
    void aThreadLocalIsNamedByItsThread() {
        Accumulation list = new Accumulation(
                new Link("java.lang.ThreadLocal$ThreadLocalMap$Entry", Link.Kind.FIELD, "value", 0),
                "java.util.ArrayList",
                "java.lang.String");
        ReferencePath path = ReferencePath.of(
                "java.lang.String",
                Root.of(Root.Kind.THREAD_LOCAL, "pool-1-thread-1"),
                List.of(new Link("java.lang.ThreadLocal$ThreadLocalMap$Entry", Link.Kind.FIELD, "value", 0)),
                9,
                9,
                list,
                "f");

        assertThat(sentences(heap(List.of(GrowingClass.of("java.lang.String", 1, 24)), List.of(), List.of(path))))
                .containsExactly(
                        "String kept by ThreadLocal of thread \"pool-1-thread-1\" (ArrayList, +1 per iteration)");
    }

    @Test
    void aStaticFieldOfTheJdkIsNamedWhereNothingElseIs() {
        Accumulation hooks = new Accumulation(
                new Link("java.io.DeleteOnExitHook", Link.Kind.STATIC_FIELD, "files", 0),
                "java.util.LinkedHashSet",
                "java.lang.String");
        ReferencePath path = path(
                "java.lang.String", hooks, new Link("java.io.DeleteOnExitHook", Link.Kind.STATIC_FIELD, "files", 0));

        assertThat(sentences(heap(List.of(), List.of(), List.of(path))))
                .containsExactly("String kept by static DeleteOnExitHook.files (LinkedHashSet)");
    }

    @Test
    void withoutAPathTheClassOfTheApplicationThatGrowsIsNamedWithItsLine() {
        AllocationSite nodes = AllocationSite.of("java.util.HashMap$Node", List.of(OF_TEST), 0, 9, "f");
        AllocationSite orders =
                AllocationSite.of("com.example.Order", List.of(new Frame("com.example.Orders", "add", 8)), 0, 1, "g");

        assertThat(sentences(heap(
                        List.of(
                                GrowingClass.of("java.util.HashMap$Node", 1, 32),
                                GrowingClass.of("com.example.Order", 1, 16)),
                        List.of(nodes, orders),
                        List.of())))
                .containsExactly("Order (+1 per iteration); allocated at Orders.java:8");
    }

    @Test
    void whereNoPlaceIsKnownTheFieldThatLeadsToTheContainerIsNamedAndWhatGrowsBehindIt() {
        ReferencePath path = ReferencePath.of(
                "byte[]",
                Root.of(Root.Kind.STACK_VARIABLE, "main"),
                List.of(
                        new Link("com.example.Events", Link.Kind.FIELD, "listeners", 0),
                        new Link("java.util.HashMap", Link.Kind.FIELD, "table", 0),
                        new Link("com.example.View$$Lambda", Link.Kind.FIELD, "arg$1", 0),
                        new Link("com.example.View", Link.Kind.FIELD, "name", 0)),
                1,
                1,
                null,
                "f");

        assertThat(sentences(heap(
                        List.of(GrowingClass.of("byte[]", 1, 32), GrowingClass.of("com.example.View", 1, 24)),
                        List.of(),
                        List.of(path))))
                .containsExactly("View kept by Events.listeners (HashMap, +1 per iteration)");
    }

    @Test
    void aLeakOfWhichNothingIsKnownHasNoCause() {
        assertThat(sentences(heap(List.of(), List.of(), List.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            THREADS | pool-*-thread-* | 1 | now at A.b | threads pool-*-thread-* do not end (+1 per iteration); started at Shop.java:7
            FILE_DESCRIPTORS | /data/* | 2 | a directory | /data/*, a directory, stays open (+2 per iteration); used at Files.java:12
            DIRECT_MEMORY | direct buffers | 65536 | | direct buffers (+64.00 KiB per iteration); allocated at Files.java:12
            CLASSES | app.Rule* | 0.5 | hidden | classes app.Rule* stay loaded (+0.5 per iteration); loaded at Files.java:12
            """)
    void eachResourceHasAFormOfItsOwn(Resource resource, String name, double rate, String detail, String sentence) {
        Frame line = new Frame("com.example.Files", "list", 12);
        List<AllocationSite> sites = List.of(
                AllocationSite.of("int[]", List.of(new Frame("java.lang.Thread", "run", 1), OF_TEST), 1, 1, "f"),
                AllocationSite.of(
                        "byte[]", List.of(new Frame("sun.nio.fs.UnixDirectoryStream", "a", 1), line), 1, 1, "g"),
                AllocationSite.of("java.nio.DirectByteBuffer", List.of(line), 0, 1, "h"),
                AllocationSite.of("java.lang.Class", List.of(line), 0, 1, "i"));
        Optional<Frame> start =
                Optional.of(new Frame("com.example.Shop", "open", 7)).filter(frame -> resource == Resource.THREADS);

        assertThat(sentences(report(
                        List.of(leaking(resource)),
                        Evidence.of(List.of(), sites, List.of(), List.of(), List.of())
                                .withGained(List.of(Gained.of(
                                        resource, name, rate, detail == null ? "" : detail, start.orElse(null)))))))
                .containsExactly(sentence);
    }

    @Test
    void ofSeveralResourcesTheHeapComesLastSinceItFollows() {
        LeakReport order = SampleReports.leaking();
        Gained threads = Gained.of(Resource.THREADS, "orders-*", 1, "", null);

        assertThat(Causes.of(report(
                        List.of(SampleReports.heapGrowing(131), leaking(Resource.THREADS)),
                        order.evidence().withGained(List.of(threads)))))
                .extracting(Cause::resource)
                .containsExactly(Resource.THREADS, Resource.HEAP);
    }

    @Test
    void evidenceOfTheHeapIsLeftOutWhereItDoesNotExplainTheLeak() {
        Evidence order = SampleReports.leaking().evidence();
        List<AllocationSite> sites = new ArrayList<>(order.sites());
        sites.add(AllocationSite.of("java.io.FileInputStream", List.of(OF_TEST), 0, 1, "f"));
        Evidence all = order.withSites(sites);

        Evidence shown = Causes.evidence(report(List.of(leaking(Resource.FILE_DESCRIPTORS)), all));

        assertThat(shown.classes()).isEmpty();
        assertThat(shown.paths()).isEmpty();
        assertThat(shown.sites()).extracting(AllocationSite::className).containsExactly("java.io.FileInputStream");
        assertThat(Causes.evidence(SampleReports.withEvidence(all))).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "com.example.a.B, com.example.c.DTest, APPLICATION",
        "com.other.B, com.example.DTest, LIBRARY",
        "io.github.other.B, io.github.shop.ATest, LIBRARY",
        "io.github.shop.x.B, io.github.shop.ATest, APPLICATION",
        "java.util.HashMap, com.example.DTest, JDK",
        "byte[], com.example.DTest, JDK",
        "B, DTest, APPLICATION",
        "app.B, app.DTest, APPLICATION"
    })
    void theApplicationIsWhatSharesTheTestsGroup(String className, String test, CodeOwner owner) {
        assertThat(CodeOwner.of(className, test)).isEqualTo(owner);
    }

    private static List<String> sentences(LeakReport report) {
        return Causes.of(report).stream().map(Cause::sentence).toList();
    }

    private static LeakReport heap(List<GrowingClass> classes, List<AllocationSite> sites, List<ReferencePath> chains) {
        return SampleReports.withEvidence(Evidence.of(classes, sites, chains, List.of(), List.of()));
    }

    private static ReferencePath path(String className, Accumulation place, Link... links) {
        return ReferencePath.of(
                className, Root.of(Root.Kind.STACK_VARIABLE, "main"), List.of(links), 9, 9, place, className);
    }

    private static LeakReport report(List<Finding> findings, Evidence evidence) {
        return SampleReports.withFindings(findings).withEvidence(evidence);
    }

    private static Finding.Measured leaking(Resource resource) {
        return Finding.Measured.of(
                resource,
                Verdict.LEAKING,
                null,
                new Finding.Growth(1, 1, 1, 0.1),
                0,
                new Series(List.of(new Series.Point(0, 100), new Series.Point(10, 110))));
    }
}
