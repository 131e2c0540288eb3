package io.github.junitleak.internal.view.html;

import static io.github.junitleak.model.TestPaths.link;
import static io.github.junitleak.model.TestPaths.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.junitleak.internal.view.html.templates.TreeView;
import io.github.junitleak.internal.view.html.templates.TreeView.End;
import io.github.junitleak.internal.view.html.templates.TreeView.Step;
import io.github.junitleak.model.Evidence.Accumulation;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferencePath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferenceTreeTests {

    @Test
    void aSinglePathIsOneNode() {
        List<TreeView> trees = ReferenceTree.of(List.of(path("a.Order", "thread \"main\"", 3, "a.A.map", "a.B.value")));

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
    void pathsThatBeginAlikeForkWhereTheyPartTheHeaviestFirstAndUnfolded() {
        TreeView tree = ReferenceTree.of(List.of(
                        path("a.Note", "r", 4, "a.A.map", "a.B.notes"),
                        path("a.Order", "r", 12, "a.A.map", "a.B.value")))
                .get(0);

        assertThat(tree.steps()).extracting(Step::owner).containsExactly("a.A");
        assertThat(tree.ends()).isEmpty();
        assertThat(tree.branches())
                .extracting(branch -> branch.first().reference(), TreeView::share, TreeView::isOpen)
                .containsExactly(
                        tuple(".value", "75 % of the samples", true), tuple(".notes", "25 % of the samples", false));
    }

    @Test
    void aPathThatIsTheBeginningOfAnotherEndsWhereTheOtherLeadsOn() {
        TreeView tree = ReferenceTree.of(List.of(
                        path("a.Order", "r", 10, "a.A.map"), path("byte[]", "r", 10, "a.A.map", "a.Order.name")))
                .get(0);

        assertThat(tree.ends()).extracting(End::className).containsExactly("a.Order");
        assertThat(tree.branches())
                .singleElement()
                .satisfies(branch ->
                        assertThat(branch.ends()).extracting(End::className).containsExactly("byte[]"));
    }

    @Test
    void whereObjectsGatherIsToldWithTheElementsAndNotAgainForWhatTheyHold() {
        Accumulation map = new Accumulation(link("a.A", "static .map"), "java.util.HashMap", "a.Order");
        TreeView tree = ReferenceTree.of(List.of(
                        gathering(map, path("a.Order", "r", 10, "a.A.map")),
                        gathering(map, path("byte[]", "r", 10, "a.A.map", "a.Order.name"))))
                .get(0);

        assertThat(tree.ends().get(0).place()).isEqualTo("They accumulate in static a.A.map, a java.util.HashMap.");
        assertThat(tree.branches().get(0).ends().get(0).place()).isEmpty();
    }

    @Test
    void everyRootHasATreeOfItsOwn() {
        assertThat(ReferenceTree.of(List.of(path("a.A", "one", 1, "a.B.x"), path("a.A", "two", 399, "a.B.x"))))
                .extracting(tree -> tree.first().owner(), TreeView::share, TreeView::isOpen)
                .containsExactly(
                        tuple("GC root: two", "> 99 % of the samples", true),
                        tuple("GC root: one", "< 1 % of the samples", false));
    }

    private static ReferencePath gathering(Accumulation place, ReferencePath path) {
        return new ReferencePath(
                path.className(),
                path.root(),
                path.links(),
                path.samples(),
                path.sampled(),
                Optional.of(place),
                path.fingerprint());
    }

    private static ReferencePath path(String className, String root, int samples, String... references) {
        List<Link> links = Arrays.stream(references)
                .map(reference -> link(
                        reference.substring(0, reference.lastIndexOf('.')),
                        reference.substring(reference.lastIndexOf('.'))))
                .toList();
        return new ReferencePath(className, root(root), links, samples, Math.max(20, samples), Optional.empty(), "f");
    }
}
