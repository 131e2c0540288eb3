package io.github.junitleak.internal.evidence.path;

import static io.github.junitleak.model.TestPaths.link;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Evidence.Accumulation;
import io.github.junitleak.model.Evidence.Link;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccumulatingTests {

    private static final String ORDER = "com.example.Order";
    private static final Link ORDERS = link("com.example.Orders", "static .byId");
    private static final Link TABLE = link("java.util.HashMap", ".table");
    private static final Link ELEMENT = link("java.util.HashMap$Node[]", "[*]");
    private static final Link VALUE = link("java.util.HashMap$Node", ".value");

    @Test
    void isTheMapAndNotItsNodes() {
        assertThat(container(List.of(ORDERS, TABLE, ELEMENT, VALUE), 1, 1, 1, 100))
                .contains(new Accumulation(link("com.example.Orders", "static .byId"), "java.util.HashMap", ORDER));
    }

    @Test
    void isTheInnerListThatAllElementsShareAndNotTheMapAroundIt() {
        List<Link> links = List.of(
                ORDERS,
                TABLE,
                ELEMENT,
                VALUE,
                link("java.util.ArrayList", ".elementData"),
                link("java.lang.Object[]", "[*]"),
                link("com.example.Order", ".lines"));

        assertThat(container(links, 1, 1, 1, 1, 1, 1, 100))
                .contains(new Accumulation(link("java.util.HashMap$Node", ".value"), "java.util.ArrayList", ORDER));
    }

    @Test
    void isTheOuterMapWhereEveryElementHasAListOfItsOwn() {
        List<Link> links = List.of(
                ORDERS,
                TABLE,
                ELEMENT,
                VALUE,
                link("java.util.ArrayList", ".elementData"),
                link("java.lang.Object[]", "[*]"));

        assertThat(container(links, 1, 1, 1, 100, 100, 100))
                .contains(new Accumulation(
                        link("com.example.Orders", "static .byId"), "java.util.HashMap", "java.util.ArrayList"));
    }

    @Test
    void isNamedByTheFieldThatHoldsTheWrapper() {
        List<Link> links = List.of(
                link("com.example.Hub", ".spans"),
                link("java.util.Collections$SynchronizedMap", ".m"),
                link("java.util.WeakHashMap", ".table"),
                link("java.util.WeakHashMap$Entry[]", "[*]"),
                link("java.util.WeakHashMap$Entry", ".value"));

        assertThat(container(links, 1, 1, 1, 1, 100))
                .contains(new Accumulation(link("com.example.Hub", ".spans"), "java.util.WeakHashMap", ORDER));
    }

    @Test
    void isTheSetAndNotTheMapBehindIt() {
        List<Link> links = List.of(
                ORDERS,
                link("java.util.LinkedHashSet", ".map"),
                link("java.util.LinkedHashMap", ".table"),
                link("java.util.HashMap$Node[]", "[*]"),
                link("java.util.LinkedHashMap$Entry", ".key"));

        assertThat(container(links, 1, 1, 1, 1, 100))
                .contains(
                        new Accumulation(link("com.example.Orders", "static .byId"), "java.util.LinkedHashSet", ORDER));
    }

    @Test
    void isNotTheRegisterOfFinalizableObjects() {
        List<Link> links = List.of(
                link("java.lang.ref.Finalizer", "static .unfinalized"), link("java.lang.ref.Finalizer", ".next"));

        assertThat(new Accumulating("java.lang.ref.Finalizer", links, new int[] {1, 100}, 100, 100).container())
                .isEmpty();
    }

    @Test
    void isTheMapThatSomeThreadsOfAPoolHaveEach() {
        List<Link> links = List.of(
                link("java.lang.Thread", ".threadLocals"),
                link("java.lang.ThreadLocal$ThreadLocalMap", ".table"),
                link("java.lang.ThreadLocal$ThreadLocalMap$Entry[]", "[*]"),
                link("java.lang.ThreadLocal$ThreadLocalMap$Entry", ".value"));

        assertThat(container(links, 4, 4, 4, 100))
                .contains(new Accumulation(
                        link("java.lang.Thread", ".threadLocals"), "java.lang.ThreadLocal$ThreadLocalMap", ORDER));
    }

    @Test
    void isAnApplicationsOwnListByItsField() {
        List<Link> links = List.of(link("com.example.Queue", "static .head"), link("com.example.Queue$Node", ".next"));

        assertThat(container(links, 1, 1))
                .contains(new Accumulation(link("com.example.Queue", "static .head"), "com.example.Queue$Node", ORDER));
    }

    @Test
    void isWhatHoldsThePartsOfEachElementAndNotTheElement() {
        List<Link> links = List.of(ORDERS, TABLE, ELEMENT, VALUE, link(ORDER, ".lines"));

        assertThat(new Accumulating("com.example.Line", links, new int[] {1, 1, 1, 100, 100}, 5000, 100).container())
                .contains(new Accumulation(link("com.example.Orders", "static .byId"), "java.util.HashMap", ORDER));
    }

    @Test
    void isTheMapThatKeepsAnObjectInEveryTenthIterationOnly() {
        assertThat(new Accumulating(ORDER, List.of(ORDERS, TABLE, ELEMENT, VALUE), new int[] {1, 1, 1, 100}, 100, 1000)
                        .container())
                .contains(new Accumulation(link("com.example.Orders", "static .byId"), "java.util.HashMap", ORDER));
    }

    @Test
    void isWhatHoldsTheFirstOfElementsThatAreLinkedToEachOther() {
        List<Link> links = List.of(
                link("com.example.Cache", ".table"),
                link("com.example.Table", ".entries"),
                link("com.example.Entry[]", "[*]"),
                link("com.example.Entry", ".next"));

        assertThat(new Accumulating("com.example.Entry", links, new int[] {1, 1, 1, 1}, 100, 100).container())
                .contains(new Accumulation(
                        link("com.example.Cache", ".table"), "com.example.Table", "com.example.Entry"));
    }

    @Test
    void isNothingForTheNodesOfAMap() {
        assertThat(new Accumulating(
                                "java.util.HashMap$Node",
                                List.of(ORDERS, TABLE, ELEMENT),
                                new int[] {1, 1, 1},
                                100,
                                100)
                        .container())
                .isEmpty();
    }

    @Test
    void isNothingWhereEveryObjectIsHeldByItsOwn() {
        assertThat(container(List.of(link("com.example.Task", ".buffer")), 100)).isEmpty();
    }

    @Test
    void isNothingForASingleSample() {
        assertThat(new Accumulating(ORDER, List.of(ORDERS), new int[] {1}, 1, 100).container())
                .isEmpty();
    }

    private static Optional<Accumulation> container(List<Link> links, int... owners) {
        return new Accumulating(ORDER, links, owners, 100, 100).container();
    }
}
