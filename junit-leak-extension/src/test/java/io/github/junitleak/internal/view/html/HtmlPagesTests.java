package io.github.junitleak.internal.view.html;

import static io.github.junitleak.model.TestPaths.link;
import static io.github.junitleak.model.TestPaths.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.junitleak.internal.view.BuildLabel;
import io.github.junitleak.internal.view.TestRun;
import io.github.junitleak.internal.view.html.templates.ScanView;
import io.github.junitleak.model.Confirmation;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.TestId;
import io.github.junitleak.model.Verdict;
import io.github.junitleak.report.Golden;
import io.github.junitleak.report.Locales;
import io.github.junitleak.report.SampleReports;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlPagesTests {
    private static final PageLinks AMONG_OTHERS = new PageLinks(
            Optional.of("../index.html"),
            Optional.of("a.html"),
            Optional.of("c.html"),
            "2 of 3 leaks",
            Optional.empty(),
            Optional.of("./mvnw test"),
            (file, line) -> Optional.of("https://host/" + file + "#L" + line),
            Optional.of(new BuildLabel("shop 2.4.0 · main @ 5f2c1e9", "build 412", Optional.of("https://ci/412"))));

    static List<LeakReport> everyReport() {
        return SampleReports.all();
    }

    @Test
    void showsWhatTheProcessTakesAndThatItDoesNotDecide() {
        assertThat(HtmlPages.page(SampleReports.withMemory()))
                .contains("<dt>Resident set</dt>", "120.00 MiB → 131.00 MiB", "<dt>None of these decides</dt>");
        assertThat(HtmlPages.page(SampleReports.leaking())).doesNotContain("None of these decides");
    }

    @Test
    void showsWhatBecameMoreByNameAndNothingWhereNothingDid() {
        assertThat(HtmlPages.page(SampleReports.threadsLeaking()))
                .contains("<h2 id=\"gained\">New threads</h2>", "<code>orders-*</code>", "+0.25");
        assertThat(HtmlPages.page(SampleReports.leaking())).doesNotContain("id=\"gained\"");
    }

    @Test
    void theCourseOfAClassIsDrawnAndTold() {
        assertThat(HtmlPages.page(SampleReports.leaking()))
                .contains("aria-label=\"From 1.17 KiB in 25 instances after 20 iterations to 14.30 KiB in 305 instances"
                        + " after 300 iterations\"")
                .contains("<polyline points=\"4.0,24.0 60.0,14.0 116.0,4.0\">");
    }

    @Test
    void theFirstThingOfAPageIsTheLeak() {
        String page = HtmlPages.page(SampleReports.leaking(), AMONG_OTHERS);

        assertThat(page)
                .containsSubsequence(
                        "<h1>",
                        "Order kept by static OrderService.ordersById (HashMap, +1 per iteration);"
                                + " allocated at OrderService.java:42</h2>",
                        "+131 B</strong> per iteration (95 %: 128 … 134), allowed 0 B",
                        "· 124.93 MiB per million iterations; fills a heap of 512.00 MiB after about 4.0 million",
                        "static com.example.OrderService.ordersById, a java.util.HashMap",
                        "com.example.OrderService.place(OrderService.java:42)",
                        "▶ 42  <strong>        Order order = new Order(id, items);</strong>",
                        "<dt>Usual fix</dt>",
                        "<code>./mvnw test</code>",
                        "<h2 id=\"checkpoints\">",
                        "Steady: threads 14",
                        "<h2 id=\"paths\">",
                        "<h2 id=\"classes\">",
                        "Together +131 B per iteration, of +131 B that the heap gains.");
        assertThat(page).contains("rel=\"prev\"", "rel=\"next\"", "2 of 3 leaks");
    }

    @Test
    void aTestThatLeaksNothingSaysWhatItWouldHaveSeen() {
        assertThat(HtmlPages.page(SampleReports.steady()))
                .contains("<li>Heap: no leak of 0.4 B or more per iteration</li>", "names the detection limit")
                .doesNotContain("class=\"leak\"", "Usual fix");
    }

    @Test
    void withoutTheCourseOfAnyClassThereIsNoColumnForIt() {
        Evidence evidence = Evidence.of(
                List.of(Evidence.GrowingClass.of("a.B", 1, 16)), List.of(), List.of(), List.of(), List.of());

        assertThat(HtmlPages.page(SampleReports.withEvidence(evidence))).doesNotContain("Live bytes at", "fresh JVM");
    }

    @Test
    void thePageOfALeakIsAsWeWantItInEveryLocale() {
        Locales.forEach(
                () -> Golden.assertEquals("leaking.html", withoutStyle(HtmlPages.page(SampleReports.leaking()))));
    }

    @Test
    void theIndexIsAsWeWantItInEveryLocale() {
        Locales.forEach(
                () -> Golden.assertEquals("index.html", withoutStyle(HtmlPages.index(everyEntry(), List.of()))));
    }

    @Test
    void thePageOfAScanIsAsWeWantItInEveryLocale() {
        ScanView.Leak leak = new ScanView.Leak(
                "OrderServiceTest.placesAnOrder()",
                "OrderServiceTest.placesAnOrder() leaks heap: +2.02 KiB per iteration",
                List.of("Order kept by static OrderService.PLACED (ArrayList, +1 per iteration)"),
                "leak-reports/OrderServiceTest.html",
                "@LeakCheck\n@Test\nvoid placesAnOrder() {");
        ScanView.Leak mocks = new ScanView.Leak(
                "MocksTest.stubs()",
                "MocksTest.stubs() leaks heap",
                List.of(),
                "leak-reports/m.html",
                "Mockito: <mocks>");
        ScanView.Rows classes = new ScanView.Rows(
                "classes", "All classes", List.of("Class", "Time"), List.of(List.of("com.example.A<B>", "2.5 s")));
        ScanView view = new ScanView(
                "1 of 2 test classes leaks", "2 test classes.", List.of(leak), List.of(mocks), List.of(classes));

        Locales.forEach(() -> Golden.assertEquals("scan.html", withoutStyle(HtmlPages.scan(view))));
    }

    @ParameterizedTest
    @MethodSource("everyReport")
    void aPageNeedsNothingFromOutside(LeakReport report) {
        String page = HtmlPages.page(report);

        assertThat(matches("(<script[^>]*>)", page)).containsExactly("<script>");
        assertThat(page).doesNotContain("http:", "https:", "@import", "url(", "<link", " src=", " onclick");
    }

    @ParameterizedTest
    @MethodSource("everyReport")
    void everyAnchorOnAPageHasItsTargetOnce(LeakReport report) {
        String page = HtmlPages.page(report);

        assertThat(matches("href=\"#([^\"]+)\"", page))
                .allSatisfy(anchor -> assertThat(page).containsOnlyOnce("id=\"" + anchor + "\""));
        assertThat(matches("id=\"([^\"]+)\"", page)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("everyReport")
    void everyElementIsClosedWhateverTheReportHolds(LeakReport report) {
        assertThat(openElements(HtmlPages.page(report, AMONG_OTHERS))).isEmpty();
    }

    @Test
    void theIndexShowsHowTheTestsWent() {
        IndexEntry flaky = new IndexEntry(
                "shop", SampleReports.steady(), "a.html", Optional.of(new TestRun(TestRun.Status.PASSED, 2, 3.717)));
        TestCounts counts = new TestCounts("shop", 1000, 1, 1, 1, 7, 65.5);

        String index = HtmlPages.index(List.of(flaky), List.of(), List.of(counts), Optional.empty());

        assertThat(index).contains("<span class=\"more\"> passed in 3.72 s, at run 2</span>");
        assertThat(matches(
                        "data-label=\"[a-z ]+\" class=\"number\">([^<]*)</td>",
                        index.split("JUnit results of all tests")[1]))
                .containsExactly("1000", "1", "1", "1", "7", "1 min 6 s");
        assertThat(openElements(index)).isEmpty();
    }

    @Test
    void everyElementOfTheIndexIsClosed() {
        assertThat(openElements(HtmlPages.index(everyEntry(), List.of("<b>")))).isEmpty();
    }

    @Test
    void controlCharactersAreShownNotObeyed() {
        assertThat(HtmlPages.page(SampleReports.hostile()))
                .contains("[2] a\\u000ab")
                .doesNotContain("\u202E", "\u2066", "\u2028", "\r");
    }

    @Test
    void controlCharactersAreShownOnTheIndexToo() {
        assertThat(HtmlPages.index(everyEntry(), List.of("a\u202Eb\rc")))
                .contains("a\\u202eb\\u000dc", "\\u202etxt.exe\\u2066")
                .doesNotContain("\u202E", "\u2066", "\u2028", "\r");
    }

    /** Names stand in the tips of the icicle and in addresses too. */
    @Test
    void quotesDoNotLeaveTheirAttribute() {
        String name = "a\" onclick=\"alert(1)";
        Evidence.AllocationSite site =
                Evidence.AllocationSite.of(name, List.of(new Evidence.Frame(name, name, 1)), 0, 1, name);
        LeakReport report = SampleReports.withEvidence(Evidence.of(
                List.of(Evidence.GrowingClass.of(name, 1, 16)), List.of(site, site), List.of(), List.of(), List.of()));
        String index = HtmlPages.index(List.of(new IndexEntry(name, report, name + ".html")), List.of());

        assertThat(HtmlPages.page(
                        report,
                        PageLinks.beside(new ReportPlace(name + ".json", "", "target/leak-reports"), Optional.empty())))
                .contains("title=\"a&#34; onclick=&#34;alert(1)", "href=\"a%22%20onclick=%22alert(1).json\"")
                .doesNotContain("=\"a\" onclick");
        assertThat(index).contains("href=\"a%22%20onclick=%22alert(1).html\"").doesNotContain("=\"a\" onclick");
    }

    @Test
    void theVerdictIsAWordNotOnlyAColour() {
        assertThat(HtmlPages.page(SampleReports.leaking())).contains("</span> leaking</span>");
        assertThat(HtmlPages.page(SampleReports.steady())).contains("</span> steady</span>");
        assertThat(HtmlPages.page(SampleReports.inconclusive())).contains("</span> inconclusive</span>");
        assertThat(HtmlPages.page(SampleReports.notMeasured())).contains("</span> not measured</span>");
    }

    @Test
    void aPageShowsEveryPieceOfEvidence() {
        LeakReport report = SampleReports.withEvidence(Evidence.of(
                SampleReports.leaking().evidence().classes(),
                SampleReports.leaking().evidence().sites(),
                SampleReports.leaking().evidence().paths(),
                List.of(),
                List.of("4 paths are cut; raise the stack depth")));

        assertThat(HtmlPages.page(report))
                .contains(
                        "com.example.Audit",
                        "GC root: class com.example.OrderService (static field)",
                        "<code class=\"reference\">static .ordersById</code> <strong>← grows</strong>",
                        "<code><strong>com.example.Order</strong></code>",
                        "com.example.OrderServiceTest.placeOrder(OrderServiceTest.java:17)",
                        "a3c8e1760f5d2b94",
                        "4 paths are cut; raise the stack depth",
                        "-Xmx512m -XX:+UseG1GC");
    }

    @Test
    void referencesThatTheJvmLeftOutAreSaid() {
        Evidence evidence = Evidence.of(
                List.of(),
                List.of(),
                List.of(Evidence.ReferencePath.of(
                        "byte[]", root("stack local"), List.of(link("a.B", "?", 7)), 1, 2, null, "f")),
                List.of(),
                List.of());

        assertThat(HtmlPages.page(SampleReports.withEvidence(evidence)))
                .contains(
                        "┊ 7 references that the JVM left out",
                        "<code><strong>byte[]</strong></code>",
                        "1 of 2 samples");
    }

    @Test
    void linesOfSourceAreAlignedAndTheOneThatAllocatesIsMarkedNotOnlyByColour() {
        assertThat(page(new Evidence.Excerpt("src/A.java", 98, List.of("a();", "\tb();  ", "", "d();"))))
                .contains("<code>src/A.java</code>")
                .contains(">   98  a();\n<mark>▶  99  <strong>    b();</strong></mark>\n  100  \n  101  d();\n</pre>");
    }

    @Test
    void aSiteWithoutSourceHasNoPlaceForIt() {
        assertThat(HtmlPages.page(SampleReports.withEvidence(Evidence.of(
                        List.of(),
                        List.of(Evidence.AllocationSite.of(
                                "a.B", List.of(new Evidence.Frame("a.A", "add", 99)), 0, 1, "f")),
                        List.of(),
                        List.of(),
                        List.of()))))
                .contains("a.A.add(A.java:99)")
                .doesNotContain("Lines of source", "▶");
    }

    @Test
    void linesOfSourceAreEscaped() {
        String script = "&lt;script&gt;alert(\"x\")&lt;/script&gt;";

        assertThat(HtmlPages.page(SampleReports.hostile()))
                .contains("<code>../" + script + ".java</code>")
                .contains("<mark>▶ 7  <strong>    " + script + "a\\u000ab")
                .contains("  8  &lt;/pre&gt;");
    }

    @Test
    void hintsAreTheFixAndStandBeforeTheGaps() {
        Evidence evidence = Evidence.of(
                List.of(),
                List.of(),
                List.of(),
                SampleReports.hints("com.example.Session is kept by a ThreadLocal of thread \"<main>\"."),
                List.of("4 paths are cut; raise the stack depth"));

        assertThat(HtmlPages.page(SampleReports.withEvidence(evidence)))
                .containsSubsequence(
                        "<dt>Usual fix</dt>",
                        "<dd>com.example.Session is kept by a ThreadLocal of thread \"&lt;main&gt;\".</dd>",
                        "<h2 id=\"gaps\">Missing evidence</h2>");
        assertThat(HtmlPages.page(SampleReports.leaking()))
                .contains("<dd>Nothing removes an entry from static OrderService.ordersById.");
    }

    @Test
    void aFindingWithoutGrowthSaysThatItIsUnknown() {
        Finding heap = Finding.Measured.of(
                Resource.HEAP, Verdict.INCONCLUSIVE, "the run was cut short", null, 0, new Series(List.of()));

        assertThat(HtmlPages.page(SampleReports.withFindings(List.of(heap))))
                .contains("unknown: too few checkpoints", "no checkpoint", "heap after GC: the run was cut short")
                .doesNotContain("<figure id");
    }

    @Test
    void theIndexListsLeaksFirstAndCounts() {
        String index = HtmlPages.index(everyEntry(), List.of());

        assertThat(matches("href=\"([^\"#]+)\"", index)).first().isEqualTo("shop/placeOrder.html");
        assertThat(index).contains("2 of 5 leak tests leak</h1>");
    }

    @Test
    void theIndexCountsByPackageAndByClassInTheColumnsOfTheSummary() {
        String index = HtmlPages.index(everyEntry(), List.of());

        assertThat(index)
                .contains(
                        "<a href=\"#class-com.example.OrderServiceTest\"><code>com.example.OrderServiceTest</code></a>")
                .contains("id=\"class-com.example.OrderServiceTest\"")
                .doesNotContain("id=\"packages\"");
        assertThat(matches("class=\"number\">([^<]+)</th>", index.split("id=\"classes\"")[1]))
                .containsExactly("Tests", "Leaking", "Inconclusive", "Steady", "Time");
        assertThat(matches("<strong>(\\d+</strong> [a-z]+)</li>", index))
                .containsExactly("2</strong> leaking", "2</strong> inconclusive", "1</strong> steady");
    }

    @Test
    void theIndexStartsWithEachLeakItsGrowthAndItsCause() {
        LeakReport threads = SampleReports.threadsLeaking();
        LeakReport both = SampleReports.withFindings(
                        List.of(SampleReports.heapGrowing(2150), SampleReports.threadsGrowing()))
                .withEvidence(SampleReports.leaking()
                        .evidence()
                        .withGained(threads.evidence().gained()));
        String index = HtmlPages.index(List.of(new IndexEntry("shop", both, "a.html")), List.of());

        assertThat(index)
                .containsSubsequence(
                        "<h1>",
                        "The only leak test leaks",
                        "<h2 id=\"leaks\">",
                        ">placeOrder()</a>",
                        "+1.00 threads</td>",
                        "threads orders-* do not end (+1 per iteration); started at OrderQueue.java:18</td>",
                        "+2.10 KiB</td>",
                        "Order kept by static OrderService.ordersById (HashMap, +1 per iteration);"
                                + " allocated at OrderService.java:42</td>",
                        "<h2 id=\"tests\">");
    }

    @Test
    void aLeakThatIsOnlyRecordedDoesNotReadAsIfItHadPassed() {
        TestRun passed = new TestRun(TestRun.Status.PASSED, 1, 3.717);
        String index = HtmlPages.index(
                List.of(
                        new IndexEntry("shop", SampleReports.leaking(), "a.html", Optional.of(passed)),
                        new IndexEntry("shop", SampleReports.steady(), "b.html", Optional.of(passed))),
                List.of());

        assertThat(matches("<span class=\"more\"> ([^<]*passed[^<]*)</span>", index))
                .containsExactly("recorded only: the test passed in 3.72 s", "passed in 3.72 s");
    }

    @Test
    void theIndexCountsByPackageWhereThereAreSeveral() {
        LeakReport steady = SampleReports.steady();
        String index = HtmlPages.index(
                List.of(
                        new IndexEntry("shop", SampleReports.named("a.b.CTest", "m"), "c.html"),
                        new IndexEntry("shop", SampleReports.named("ATest", "m"), "a.html"),
                        new IndexEntry("shop", steady, "b.html")),
                List.of());

        assertThat(index).contains("<code>a.b</code>", "<code>com.example</code>", "<code>(no package)</code>");
    }

    @Test
    void classesWhoseNamesLookAlikeKeepAnchorsOfTheirOwn() {
        String index = HtmlPages.index(
                List.of(
                        new IndexEntry("shop", SampleReports.named("a.\"A", "m"), "1.html"),
                        new IndexEntry("shop", SampleReports.named("a.<A", "m"), "2.html")),
                List.of());

        assertThat(index).contains("id=\"class-a._A\"", "id=\"class-a._A-2\"", "href=\"#class-a._A-2\"");
        assertThat(matches("id=\"([^\"]+)\"", index)).doesNotHaveDuplicates();
    }

    @Test
    void theIndexHasOneScriptOfItsOwnAndNeedsNothingFromOutside() {
        String index = HtmlPages.index(everyEntry(), List.of());

        assertThat(matches("(<script[^>]*>)", index)).containsExactly("<script>");
        assertThat(index).doesNotContain("http:", "https:", "@import", "url(", "<link", " src=", " onclick");
    }

    /** Else a reader takes the counts for those of all executions. */
    @Test
    void theIndexSaysWhichLeakTestsTheCountsLack() {
        TestCounts counts = new TestCounts("shop", 20, 0, 5, 0, 0, 44.6);
        IndexEntry lost = new IndexEntry("shop", SampleReports.leaking(), "a.html");
        IndexEntry counted = new IndexEntry(
                "shop", SampleReports.leaking(), "b.html", Optional.of(new TestRun(TestRun.Status.FAILED, 1, 2)));
        IndexEntry elsewhere = new IndexEntry("billing", SampleReports.leaking(), "c.html");

        assertThat(HtmlPages.index(List.of(lost, counted, elsewhere), List.of(), List.of(counts), Optional.empty()))
                .contains("<p>1 leak test is not among these results. A second execution of Surefire overwrites what"
                        + " the first has written of the same class, unless it has a reportsDirectory of its own; a"
                        + " class with a display name may stand under that.</p>");
        assertThat(HtmlPages.index(List.of(counted, elsewhere), List.of(), List.of(counts), Optional.empty()))
                .doesNotContain("not among these results");
    }

    @Test
    void ofManyReferencePathsThePageShowsSome() {
        List<Evidence.ReferencePath> paths = IntStream.range(0, 40)
                .mapToObj(i -> Evidence.ReferencePath.of(
                        "com.example.Kept" + i,
                        root("class com.example.A (static field)"),
                        List.of(link("a.A", ".b" + i)),
                        1,
                        1,
                        null,
                        "p" + i))
                .toList();
        String page = HtmlPages.page(
                SampleReports.withEvidence(Evidence.of(List.of(), List.of(), paths, List.of(), List.of())));

        assertThat(page).contains("<summary>39 more reference paths</summary>", "34 more are in the JSON.");
        assertThat(page.split("class=\"ladder\"", -1)).hasSize(1 + 1 + 5);
    }

    @Test
    void theIndexCanBeReadWithoutItsScript() {
        assertThat(HtmlPages.index(everyEntry(), List.of()))
                .contains("class=\"filter\" role=\"search\" hidden")
                .doesNotContain("<button", "<tr hidden");
    }

    @Test
    void anIndexOfThousandsOfTestsStaysSmall() {
        List<IndexEntry> entries = IntStream.range(0, 2000)
                .mapToObj(i -> new IndexEntry(
                        "shop",
                        SampleReports.named("com.example.shop.orders.Orders" + i / 10 + "Test", "placesOrder" + i),
                        "shop/com.example.shop.orders.Orders" + i / 10 + "Test.placesOrder" + i + ".html"))
                .toList();

        assertThat(HtmlPages.index(entries, List.of()).length()).isLessThan(2_500_000);
    }

    @Test
    void namesOfTenThousandCharactersAreShownWhole() {
        String name = "x".repeat(10_000);
        LeakReport report = SampleReports.named(name, name);

        assertThat(HtmlPages.page(report)).contains("<code>" + name + "</code>");
        assertThat(HtmlPages.index(List.of(new IndexEntry(name, report, "a.html")), List.of()))
                .contains(">" + name + "()</a>");
    }

    @Test
    void aPageBesideItsReportLinksItAndTheFilesThatItNames() {
        LeakReport report = SampleReports.leaking();
        LeakReport repeated = report.withConclusions(
                report.findings(),
                report.evidence(),
                Confirmation.of(Confirmation.Result.REPRODUCED, "It grew again.")
                        .withFiles("a.txt", "a.jfr"));

        assertThat(HtmlPages.page(
                        repeated,
                        PageLinks.beside(new ReportPlace("a.json", "", "target/leak-reports"), Optional.empty())))
                .contains("<a href=\"a.json\">", "<a href=\"a.txt\">", "<a href=\"a.jfr\">")
                .contains("<dd>jfr view memory-leaks-by-class target/leak-reports/a.jfr</dd>");
        assertThat(HtmlPages.page(repeated, AMONG_OTHERS)).doesNotContain("a.json", "\"a.txt", "\"a.jfr");
    }

    /** Of a report that may come from anywhere. */
    @Test
    void whatIsNoNameOfAFileIsNoLink() {
        ReportPlace place = new ReportPlace("a.json", "../orders", "orders");

        assertThat(place.address("a b.jfr")).contains("../orders/a%20b.jfr");
        assertThat(List.of("javascript:alert(1)", "../../secret", "..\\secret", "/etc/passwd", ""))
                .allSatisfy(name -> assertThat(place.address(name)).isEmpty());
    }

    @Test
    void thePagesNameTheirBuildAndLinkTheSource() {
        LeakReport leaking = SampleReports.leaking();

        assertThat(HtmlPages.page(leaking, AMONG_OTHERS))
                .contains(
                        "shop 2.4.0 · main @ 5f2c1e9 · <a href=\"https://ci/412\">build 412</a>",
                        "<a href=\"https://host/src/main/java/com/example/OrderService.java#L42\">");
        assertThat(HtmlPages.index(
                        List.of(new IndexEntry("shop", leaking, "a.html")), List.of(), List.of(), AMONG_OTHERS.build()))
                .contains("shop 2.4.0 · main @ 5f2c1e9 · <a href=\"https://ci/412\">build 412</a>");
        assertThat(HtmlPages.page(leaking)).doesNotContain("class=\"soft build\"", "href=\"https://");
    }

    @Test
    void theWholeStackIsFoldedWhereOnlyAPartIsShown() {
        assertThat(HtmlPages.page(SampleReports.leaking()))
                .containsSubsequence(
                        "<mark>com.example.OrderService.place(OrderService.java:42)</mark>",
                        "<details>",
                        "<summary>All 5 frames</summary>",
                        "org.junit.platform.commons.util.ReflectionUtils.invokeMethod(ReflectionUtils.java:766)",
                        "</details>");
    }

    @Test
    void onlyTheFirstSitesAreUnfolded() {
        Evidence.AllocationSite site =
                Evidence.AllocationSite.of("a.B", List.of(new Evidence.Frame("a.A", "add", 99)), 0, 1, "f");
        String page = HtmlPages.page(SampleReports.withEvidence(
                Evidence.of(List.of(), Collections.nCopies(9, site), List.of(), List.of(), List.of())));

        assertThat(matches("(<details open>)\\s*<summary><h3>a.B", page)).hasSize(3);
        assertThat(matches("(<summary><h3>a.B)", page)).hasSize(9);
    }

    @Test
    void theIndexNamesModulesOnlyWhereThereAreSeveral() {
        IndexEntry shop = new IndexEntry("shop", SampleReports.steady(), "a.html");
        IndexEntry billing = new IndexEntry("billing", SampleReports.leaking(), "b.html");

        assertThat(HtmlPages.index(List.of(shop), List.of())).doesNotContain("in shop");
        assertThat(HtmlPages.index(List.of(shop, billing), List.of())).contains("in shop", "in billing");
    }

    @Test
    void theIndexSaysWhatItLacks() {
        String index = HtmlPages.index(everyEntry(), List.of("Module <x>: its build failed"));

        assertThat(index).contains("<li>Module &lt;x&gt;: its build failed</li>");
    }

    @Test
    void addressesAreEncoded() {
        IndexEntry entry = new IndexEntry("shop", SampleReports.steady(), "shop/a b#c%(int,String)\"ä.html");

        assertThat(HtmlPages.index(List.of(entry), List.of()))
                .contains("href=\"shop/a%20b%23c%25(int,String)%22%C3%A4.html\"");
    }

    @Test
    void anIndexOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HtmlPages.index(List.of(), List.of()))
                .withMessage("entries is empty, an index needs at least one report");
    }

    /** Of a leak that line 99 allocates. */
    private static String page(Evidence.Excerpt excerpt) {
        Evidence.AllocationSite site =
                Evidence.AllocationSite.of("a.B", List.of(new Evidence.Frame("a.A", "add", 99)), 0, 1, "f");
        return HtmlPages.page(SampleReports.withEvidence(
                Evidence.of(List.of(), List.of(site.withExcerpt(excerpt)), List.of(), List.of(), List.of())));
    }

    private static List<IndexEntry> everyEntry() {
        return SampleReports.all().stream()
                .map(report ->
                        new IndexEntry("shop", report, "shop/" + ((TestId.OfMethod) report.test()).method() + ".html"))
                .toList();
    }

    private static String withoutStyle(String html) {
        return html.replaceAll("(?s)<style>.*</style>", "<style></style>")
                .replaceAll("(?s)<script>.*</script>", "<script></script>");
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Elements left open, or the tag that closes another one than the innermost. */
    private static List<String> openElements(String html) {
        List<String> open = new ArrayList<>();
        for (MatchResult tag : Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*>")
                .matcher(html)
                .results()
                .toList()) {
            if (Set.of("meta", "input").contains(tag.group(2))) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.add(tag.group(2));
            } else if (!open.isEmpty() && open.get(open.size() - 1).equals(tag.group(2))) {
                open.remove(open.size() - 1);
            } else {
                open.add(tag.group());
            }
        }
        return open;
    }
}
