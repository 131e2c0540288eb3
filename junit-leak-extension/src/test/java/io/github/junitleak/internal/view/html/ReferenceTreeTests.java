package io.github.junitleak.internal.view.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.junitleak.internal.view.html.templates.TreeView;
import io.github.junitleak.internal.view.html.templates.TreeView.End;
import io.github.junitleak.internal.view.html.templates.TreeView.Step;
import io.github.junitleak.model.Evidence.Accumulation;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferenceChain;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferenceTreeTests {

    @Test
    void aSingleChainIsOneNode() {
        List<TreeView> trees =
                ReferenceTree.of(List.of(chain("a.Order", "thread \"main\"", 3, "a.A.map", "a.B.value")));

        assertThat(trees).singleElement().satisfies(tree -> {
            assertThat(tree.first()).isEqualTo(new Step("", "GC root: thread \"main\"", ""));
            assertThat(tree.share()).isEqualTo("100 % of the samples");
            assertThat(tree.isOpen()).isTrue();
            assertThat(tree.steps()).extracting(Step::owner).containsExactly("a.A", "a.B");
            assertThat(tree.ends()).extracting(End::samples).containsExactly("3 of 20 samples");
            assertThat(tree.branches()).isEmpty();
        });
    }

    @Test
    void chainsThatBeginAlikeForkWhereTheyPartTheHeaviestFirstAndUnfolded() {
        TreeView tree = ReferenceTree.of(List.of(
                        chain("a.Note", "r", 4, "a.A.map", "a.B.notes"),
                        chain("a.Order", "r", 12, "a.A.map", "a.B.value")))
                .get(0);

        assertThat(tree.steps()).extracting(Step::owner).containsExactly("a.A");
        assertThat(tree.ends()).isEmpty();
        assertThat(tree.branches())
                .extracting(branch -> branch.first().reference(), TreeView::share, TreeView::isOpen)
                .containsExactly(
                        tuple(".value", "75 % of the samples", true), tuple(".notes", "25 % of the samples", false));
    }

    @Test
    void aChainThatIsTheBeginningOfAnotherEndsWhereTheOtherLeadsOn() {
        TreeView tree = ReferenceTree.of(List.of(
                        chain("a.Order", "r", 10, "a.A.map"), chain("byte[]", "r", 10, "a.A.map", "a.Order.name")))
                .get(0);

        assertThat(tree.ends()).extracting(End::className).containsExactly("a.Order");
        assertThat(tree.branches())
                .singleElement()
                .satisfies(branch ->
                        assertThat(branch.ends()).extracting(End::className).containsExactly("byte[]"));
    }

    @Test
    void whereObjectsGatherIsToldWithTheElementsAndNotAgainForWhatTheyHold() {
        Accumulation map = new Accumulation("static a.A.map", "java.util.HashMap", "a.Order");
        TreeView tree = ReferenceTree.of(List.of(
                        gathering(map, chain("a.Order", "r", 10, "a.A.map")),
                        gathering(map, chain("byte[]", "r", 10, "a.A.map", "a.Order.name"))))
                .get(0);

        assertThat(tree.ends().get(0).place()).isEqualTo("They accumulate in static a.A.map, a java.util.HashMap.");
        assertThat(tree.branches().get(0).ends().get(0).place()).isEmpty();
    }

    @Test
    void everyRootHasATreeOfItsOwn() {
        assertThat(ReferenceTree.of(List.of(chain("a.A", "one", 1, "a.B.x"), chain("a.A", "two", 399, "a.B.x"))))
                .extracting(tree -> tree.first().owner(), TreeView::share, TreeView::isOpen)
                .containsExactly(
                        tuple("GC root: two", "> 99 % of the samples", true),
                        tuple("GC root: one", "< 1 % of the samples", false));
    }

    private static ReferenceChain gathering(Accumulation place, ReferenceChain chain) {
        return new ReferenceChain(
                chain.className(),
                chain.root(),
                chain.links(),
                chain.samples(),
                chain.sampled(),
                Optional.of(place),
                chain.fingerprint());
    }

    private static ReferenceChain chain(String className, String root, int samples, String... references) {
        List<Link> links = Arrays.stream(references)
                .map(reference -> new Link(
                        reference.substring(0, reference.lastIndexOf('.')),
                        Optional.of(reference.substring(reference.lastIndexOf('.'))),
                        false,
                        0))
                .toList();
        return new ReferenceChain(className, root, links, samples, Math.max(20, samples), Optional.empty(), "f");
    }
}
