package io.github.junitleak.internal.evidence.path;

import static io.github.junitleak.model.TestPaths.link;
import static io.github.junitleak.model.TestPaths.root;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.view.References;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferencePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTests {
    private static final List<GrowingClass> GROWING =
            List.of(GrowingClass.of("com.example.Order", 1, 48), GrowingClass.of("java.util.HashMap$Node", 1, 32));

    @Test
    void putsGrowingClassesFirstAndOtherClassesThatTheyHoldBehind() {
        List<Sample> samples = new ArrayList<>();
        add(samples, 9, sample("java.lang.Integer", "key", "java.util.HashMap$Node"));
        add(samples, 9, sample("com.example.Unrelated", "other", "com.example.Elsewhere"));
        add(samples, 3, sample("java.util.HashMap$Node", "put", "java.util.HashMap$Node[]"));
        add(samples, 2, sample("com.example.Order", "place", "java.util.HashMap$Node"));

        Explanation explanation = new Explanation(GROWING, samples, 1000);

        assertThat(explanation.sites())
                .extracting(AllocationSite::className)
                .containsExactly("com.example.Order", "java.util.HashMap$Node", "java.lang.Integer");
        assertThat(explanation.paths())
                .extracting(ReferencePath::className)
                .containsExactly("com.example.Order", "java.util.HashMap$Node", "java.lang.Integer");
    }

    @Test
    void showsOtherClassesWhereThereIsNothingBetter() {
        List<Sample> samples = List.of(sample("java.lang.Object[]", "grow", "java.util.ArrayList"));

        assertThat(new Explanation(GROWING, samples, 1000).sites())
                .extracting(AllocationSite::className)
                .containsExactly("java.lang.Object[]");
    }

    @Test
    void countsTheSamplesOfOneClassAndStack() {
        List<Sample> samples = new ArrayList<>();
        add(samples, 2, sample("com.example.Order", "importAll", "com.example.Shop"));
        add(samples, 5, sample("com.example.Order", "place", "com.example.Shop"));

        assertThat(new Explanation(GROWING, samples, 1000).sites())
                .extracting(site -> site.frames().get(0).method() + " " + site.samples())
                .containsExactly("place 5", "importAll 2");
    }

    @Test
    void countsAPathAgainstAllSamplesOfItsClass() {
        List<Sample> samples = new ArrayList<>();
        add(samples, 5, sample("com.example.Order", "place", "com.example.Shop"));
        add(samples, 2, sample("com.example.Order", "place", "com.example.Archive"));
        add(samples, 1, sampleOf("com.example.Order", stack("place"), Optional.empty()));

        assertThat(new Explanation(GROWING, samples, 1000).paths())
                .extracting(path -> path.links().get(0).owner() + " " + path.samples() + "/" + path.sampled())
                .containsExactly("com.example.Shop 5/8", "com.example.Archive 2/8");
    }

    @Test
    void keepsTheMostFrequentFewOfEachClass() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            add(samples, i + 1, sample("com.example.Order", "place" + i, "com.example.Shop" + i));
        }

        Explanation explanation = new Explanation(GROWING, samples, 1000);

        assertThat(explanation.sites()).extracting(AllocationSite::samples).containsExactly(9, 8, 7, 6, 5);
        assertThat(explanation.paths()).extracting(ReferencePath::samples).containsExactly(9, 8, 7, 6, 5);
    }

    @Test
    void leavesOutTheCacheThatFilledInTheFirstHalf() {
        List<Sample> samples = new ArrayList<>();
        Sample cached = sample("com.example.Order", "load", "com.example.Cache");
        Sample leaked = sample("com.example.Order", "place", "com.example.Shop");
        add(samples, 9, early(cached));
        add(samples, 5, early(leaked));
        add(samples, 5, leaked);

        Explanation explanation = new Explanation(GROWING, samples, 1000);

        assertThat(explanation.sites())
                .extracting(site -> site.frames().get(0).method() + " " + site.samples())
                .containsExactly("place 10");
        assertThat(explanation.paths())
                .extracting(path -> path.links().get(0).owner() + " " + path.samples() + "/" + path.sampled())
                .containsExactly("com.example.Shop 10/19");
    }

    @Test
    void keepsWhatHasEndedWhereNothingOfItsClassGoesOnOrItMayBeChance() {
        List<Sample> samples = new ArrayList<>();
        Sample cached = early(sample("com.example.Order", "load", "com.example.Cache"));
        add(samples, 9, cached);
        assertThat(new Explanation(GROWING, samples, 1000).paths()).hasSize(1);

        add(samples, 9, sample("com.example.Order", "place", "com.example.Shop"));
        assertThat(new Explanation(GROWING, samples, 1000).paths()).hasSize(1);
        assertThat(new Explanation(GROWING, samples.subList(2, 18), 1000).paths())
                .hasSize(2);
    }

    @Test
    void namesTheThreadsOfAPoolTogether() {
        assertThat(rootOf("thread \"pool-1-thread-1\"", "thread \"pool-1-thread-12\""))
                .isEqualTo("thread \"pool-*-thread-*\"");
        assertThat(rootOf("thread \"pool-1-thread-1\"", "thread \"pool-1-thread-1\""))
                .isEqualTo("thread \"pool-1-thread-1\"");
        assertThat(rootOf("thread \"main\"", "global JNI reference", "thread \"main\""))
                .isEqualTo("thread \"main\" and others");
    }

    @Test
    void keepsTheLongestCountOfLeftOutReferences() {
        SharedPath near = new SharedPath(root("root"), List.of(link("com.example.Node", ".next", 3)), false);
        SharedPath far = new SharedPath(root("root"), List.of(link("com.example.Node", ".next", 4799)), false);
        List<Sample> samples = List.of(
                sampleOf("com.example.Order", stack("place"), Optional.of(near)),
                sampleOf("com.example.Order", stack("place"), Optional.of(far)));

        assertThat(new Explanation(GROWING, samples, 1000).paths())
                .singleElement()
                .satisfies(path -> assertThat(path.links().get(0).skipped()).isEqualTo(4799));
    }

    @Test
    void hasNothingToSayWithoutSamples() {
        Explanation explanation = new Explanation(GROWING, List.of(), 1000);

        assertThat(explanation.sites()).isEmpty();
        assertThat(explanation.paths()).isEmpty();
    }

    private static String rootOf(String... roots) {
        List<Sample> samples = new ArrayList<>();
        for (String root : roots) {
            samples.add(sampleOf(
                    "com.example.Order", stack("place"), Optional.of(new SharedPath(root(root), List.of(), false))));
        }
        return References.root(
                new Explanation(GROWING, samples, 1000).paths().get(0).root());
    }

    private static void add(List<Sample> samples, int times, Sample sample) {
        for (int i = 0; i < times; i++) {
            samples.add(sample);
        }
    }

    private static Sample sample(String className, String method, String owner) {
        List<Link> links = List.of(link(owner, ".field"));
        return sampleOf(className, stack(method), Optional.of(new SharedPath(root("thread \"main\""), links, false)));
    }

    private static Sample early(Sample sample) {
        return new Sample(sample.className(), sample.stack(), sample.path(), sample.owners(), false);
    }

    private static AllocationStack stack(String method) {
        return AllocationStack.of(List.of(new Frame("com.example.OrderService", method, 1)));
    }

    private static Sample sampleOf(String className, AllocationStack stack, Optional<SharedPath> path) {
        int links = path.map(held -> held.links().size()).orElse(0);
        return new Sample(className, stack, path, new long[links], true);
    }
}
