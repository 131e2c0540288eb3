package io.github.junitleak.internal.confirm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Confirmation;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.Accumulation;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferencePath;
import io.github.junitleak.model.Evidence.Root;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Finding.Growth;
import io.github.junitleak.model.Finding.Measured;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Verdict;
import io.github.junitleak.report.SampleReports;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundedContainerTests {

    private static final String ORDER = "com.example.Order";
    private static final String NODE = "java.util.LinkedHashMap$Entry";

    private static class Recent extends LinkedHashMap<Integer, Object> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Object> eldest) {
            return size() > 20_000;
        }
    }

    private static final class MoreRecent extends Recent {
        private static final long serialVersionUID = 1;
    }

    private static final class Unbounded extends LinkedHashMap<Integer, Object> {
        private static final long serialVersionUID = 1;
    }

    private static Link field(String owner) {
        return new Link(owner, Link.Kind.FIELD, "field", 0);
    }

    private static ReferencePath path(String name, String holder, String container, String... owners) {
        List<Link> links = new ArrayList<>();
        links.add(field(holder));
        for (String owner : owners) {
            links.add(field(owner));
        }
        return ReferencePath.of(
                name,
                Root.of(Root.Kind.STATIC_FIELD, "com.example.Shop"),
                links,
                10,
                10,
                new Accumulation(field(holder), container, name),
                "f");
    }

    private static Optional<String> holding(ReferencePath... paths) {
        List<GrowingClass> classes = List.of(GrowingClass.of(NODE, 1, 40), GrowingClass.of(ORDER, 1, 100));
        return BoundedContainer.holding(classes, List.of(paths)).map(BoundedContainer::name);
    }

    @Test
    void isALinkedHashMapThatRemovesItsEldestEntry() {
        String recent = Recent.class.getName();
        String inherited = MoreRecent.class.getName();

        assertThat(holding(path(ORDER, "com.example.Shop", recent))).hasValue(recent);
        assertThat(holding(path(ORDER, "com.example.Shop", inherited))).hasValue(inherited);
    }

    @Test
    void isNoOtherMap() {
        assertThat(holding(path(ORDER, "com.example.Shop", Unbounded.class.getName())))
                .isEmpty();
        assertThat(holding(path(ORDER, "com.example.Shop", "java.util.LinkedHashMap")))
                .isEmpty();
        assertThat(holding(path(ORDER, "com.example.Shop", "com.example.NowhereToBeFound")))
                .isEmpty();
    }

    @Test
    void isACacheOfGuavasThatOrdersItsEntries() {
        String segment = "com.google.common.cache.LocalCache$Segment";
        String array = "java.util.concurrent.atomic.AtomicReferenceArray";

        assertThat(holding(path(ORDER, segment, array, "com.google.common.cache.LocalCache$StrongAccessEntry")))
                .hasValue("com.google.common.cache.LocalCache");
        assertThat(holding(path(ORDER, segment, array, "com.google.common.cache.LocalCache$StrongEntry")))
                .isEmpty();
    }

    /** As where Guava 33.4.8 keeps an entry for every look-up that fails (google/guava#7975), whatever the maximum. */
    @Test
    void isNoCacheOfGuavasWhoseEntriesNeverGetTheirValue() {
        ReferencePath entry = path(
                ORDER,
                "com.google.common.cache.LocalCache$Segment",
                "java.util.concurrent.atomic.AtomicReferenceArray",
                "com.google.common.cache.LocalCache$StrongAccessEntry");
        GrowingClass order = GrowingClass.of(ORDER, 1, 100);
        GrowingClass loading = GrowingClass.of("com.google.common.cache.LocalCache$ComputingValueReference", 1, 40);

        assertThat(BoundedContainer.holding(List.of(order), List.of(entry))).isPresent();
        assertThat(BoundedContainer.holding(List.of(order, loading), List.of(entry)))
                .isEmpty();
    }

    /** A few lists in a bounded cache, which grow without a bound. */
    @Test
    void isNotWhatHoldsTheContainerThatGrows() {
        assertThat(holding(path(ORDER, NODE, "java.util.ArrayList", Recent.class.getName())))
                .isEmpty();
    }

    @Test
    void holdsMostOfWhatGrows() {
        ReferencePath bounded = path(NODE, "com.example.Shop", Recent.class.getName());
        ReferencePath leak = path(ORDER, "com.example.Shop", "java.util.ArrayList");

        assertThat(holding(bounded, leak)).isEmpty();
        assertThat(holding(bounded)).isPresent();
    }

    @Test
    void makesALeakInconclusiveWhereTheFreshJvmShowsIt() {
        Evidence grown =
                Evidence.of(List.of(GrowingClass.of(ORDER, 1, 100)), List.of(), List.of(), List.of(), List.of());
        Evidence sampled = Evidence.of(
                List.of(),
                List.of(),
                List.of(path(ORDER, "com.example.Shop", Recent.class.getName())),
                List.of(),
                List.of());
        LeakReport first = leaking(grown);

        LeakReport joined = new Rerun(first, leaking(sampled), false).joined();

        assertThat(joined.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(joined.measured(Resource.HEAP).orElseThrow().reason().orElseThrow())
                .startsWith("what grows is held by " + Recent.class.getName() + ", ");
        assertThat(new Rerun(first, leaking(grown), false).joined().verdict()).isEqualTo(Verdict.LEAKING);
    }

    private static LeakReport leaking(Evidence evidence) {
        Finding finding = Measured.of(
                Resource.HEAP,
                Verdict.LEAKING,
                null,
                new Growth(100, 99, 101, 1),
                0,
                new Series(List.of(new Series.Point(20, 0), new Series.Point(500, 48_000))));
        LeakReport report = SampleReports.withFindings(List.of(finding));
        return report.withConclusions(
                report.findings(), evidence, Confirmation.of(Confirmation.Result.FAILED, "not yet"));
    }

    @Test
    void saysWhatToDo() {
        assertThat(new BoundedContainer("com.example.Recent").reason(500))
                .isEqualTo(
                        "what grows is held by com.example.Recent, which removes elements by itself once it is full, and"
                                + " was not full after 500 iterations; fill it before the first iteration, or set its bound below"
                                + " 500 or iterations above its bound");
    }
}
