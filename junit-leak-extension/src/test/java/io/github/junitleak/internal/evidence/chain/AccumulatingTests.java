package io.github.junitleak.internal.evidence.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Evidence.Accumulation;
import io.github.junitleak.model.Evidence.Link;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccumulatingTests {

    private static final String ORDER = "com.example.Order";
    private static final Link ORDERS = new Link("com.example.Orders", Optional.of(".byId"), true, 0);
    private static final Link TABLE = link("java.util.HashMap", ".table");
    private static final Link ELEMENT = link("java.util.HashMap$Node[]", "[*]");
    private static final Link VALUE = link("java.util.HashMap$Node", ".value");

    @Test
    void isTheMapAndNotItsNodes() {
        assertThat(place(List.of(ORDERS, TABLE, ELEMENT, VALUE), 1, 1, 1, 100))
                .contains(new Accumulation("static com.example.Orders.byId", "java.util.HashMap", ORDER));
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

        assertThat(place(links, 1, 1, 1, 1, 1, 1, 100))
                .contains(new Accumulation("java.util.HashMap$Node.value", "java.util.ArrayList", ORDER));
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

        assertThat(place(links, 1, 1, 1, 100, 100, 100))
                .contains(
                        new Accumulation("static com.example.Orders.byId", "java.util.HashMap", "java.util.ArrayList"));
    }

    @Test
    void isNamedByTheFieldThatHoldsTheWrapper() {
        List<Link> links = List.of(
                link("com.example.Hub", ".spans"),
                link("java.util.Collections$SynchronizedMap", ".m"),
                link("java.util.WeakHashMap", ".table"),
                link("java.util.WeakHashMap$Entry[]", "[*]"),
                link("java.util.WeakHashMap$Entry", ".value"));

        assertThat(place(links, 1, 1, 1, 1, 100))
                .contains(new Accumulation("com.example.Hub.spans", "java.util.WeakHashMap", ORDER));
    }

    @Test
    void isTheSetAndNotTheMapBehindIt() {
        List<Link> links = List.of(
                ORDERS,
                link("java.util.LinkedHashSet", ".map"),
                link("java.util.LinkedHashMap", ".table"),
                link("java.util.HashMap$Node[]", "[*]"),
                link("java.util.LinkedHashMap$Entry", ".key"));

        assertThat(place(links, 1, 1, 1, 1, 100))
                .contains(new Accumulation("static com.example.Orders.byId", "java.util.LinkedHashSet", ORDER));
    }

    @Test
    void isNotTheRegisterOfFinalizableObjects() {
        List<Link> links = List.of(
                new Link("java.lang.ref.Finalizer", Optional.of(".unfinalized"), true, 0),
                link("java.lang.ref.Finalizer", ".next"));

        assertThat(new Accumulating("java.lang.ref.Finalizer", links, new int[] {1, 100}, 100, 100).place())
                .isEmpty();
    }

    @Test
    void isTheMapThatSomeThreadsOfAPoolHaveEach() {
        List<Link> links = List.of(
                link("java.lang.Thread", ".threadLocals"),
                link("java.lang.ThreadLocal$ThreadLocalMap", ".table"),
                link("java.lang.ThreadLocal$ThreadLocalMap$Entry[]", "[*]"),
                link("java.lang.ThreadLocal$ThreadLocalMap$Entry", ".value"));

        assertThat(place(links, 4, 4, 4, 100))
                .contains(new Accumulation(
                        "java.lang.Thread.threadLocals", "java.lang.ThreadLocal$ThreadLocalMap", ORDER));
    }

    @Test
    void isAnApplicationsOwnListByItsField() {
        List<Link> links = List.of(
                new Link("com.example.Queue", Optional.of(".head"), true, 0), link("com.example.Queue$Node", ".next"));

        assertThat(place(links, 1, 1))
                .contains(new Accumulation("static com.example.Queue.head", "com.example.Queue$Node", ORDER));
    }

    @Test
    void isWhatHoldsThePartsOfEachElementAndNotTheElement() {
        List<Link> links = List.of(ORDERS, TABLE, ELEMENT, VALUE, link(ORDER, ".lines"));

        assertThat(new Accumulating("com.example.Line", links, new int[] {1, 1, 1, 100, 100}, 5000, 100).place())
                .contains(new Accumulation("static com.example.Orders.byId", "java.util.HashMap", ORDER));
    }

    @Test
    void isTheMapThatKeepsAnObjectInEveryTenthIterationOnly() {
        assertThat(new Accumulating(ORDER, List.of(ORDERS, TABLE, ELEMENT, VALUE), new int[] {1, 1, 1, 100}, 100, 1000)
                        .place())
                .contains(new Accumulation("static com.example.Orders.byId", "java.util.HashMap", ORDER));
    }

    @Test
    void isWhatHoldsTheFirstOfElementsThatAreLinkedToEachOther() {
        List<Link> links = List.of(
                link("com.example.Cache", ".table"),
                link("com.example.Table", ".entries"),
                link("com.example.Entry[]", "[*]"),
                link("com.example.Entry", ".next"));

        assertThat(new Accumulating("com.example.Entry", links, new int[] {1, 1, 1, 1}, 100, 100).place())
                .contains(new Accumulation("com.example.Cache.table", "com.example.Table", "com.example.Entry"));
    }

    @Test
    void isNothingForTheNodesOfAMap() {
        assertThat(new Accumulating(
                                "java.util.HashMap$Node",
                                List.of(ORDERS, TABLE, ELEMENT),
                                new int[] {1, 1, 1},
                                100,
                                100)
                        .place())
                .isEmpty();
    }

    @Test
    void isNothingWhereEveryObjectIsHeldByItsOwn() {
        assertThat(place(List.of(link("com.example.Task", ".buffer")), 100)).isEmpty();
    }

    @Test
    void isNothingForASingleSample() {
        assertThat(new Accumulating(ORDER, List.of(ORDERS), new int[] {1}, 1, 100).place())
                .isEmpty();
    }

    private static Optional<Accumulation> place(List<Link> links, int... owners) {
        return new Accumulating(ORDER, links, owners, 100, 100).place();
    }

    private static Link link(String owner, String reference) {
        return new Link(owner, Optional.of(reference), false, 0);
    }
}
