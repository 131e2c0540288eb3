package io.github.junitleak.internal.evidence.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Evidence.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainTests {
    private static final int STATIC = 0x8;
    private static final Optional<Root> STACK =
            Optional.of(new Root("Threads", "Stack Variable", Optional.of("Thread Name: main")));

    @Test
    void startsAtTheStaticField() {
        Chain chain = chain(
                List.of(
                        field("java.util.HashMap$Node", "value"),
                        element("java.util.HashMap$Node[]"),
                        field("java.util.HashMap", "table"),
                        staticField("com.example.OrderService", "ordersById"),
                        element("java.lang.Object[]"),
                        field("java.util.ArrayList", "elementData"),
                        field("jdk.internal.loader.ClassLoaders$AppClassLoader", "classes")),
                Optional.of(new Root("VM Global", "Global Object Handle", Optional.empty())));

        assertThat(chain.root()).isEqualTo("class com.example.OrderService (static field)");
        assertThat(chain.links())
                .containsExactly(
                        new Link("com.example.OrderService", Optional.of(".ordersById"), true, 0),
                        link("java.util.HashMap", ".table"),
                        link("java.util.HashMap$Node[]", "[*]"),
                        link("java.util.HashMap$Node", ".value"));
    }

    @Test
    void namesAThreadByTheFrameThatHolds() {
        assertThat(chain(List.of(field("com.example.Cache", "entry")), STACK).root())
                .isEqualTo("thread \"main\" (stack variable)");
        assertThat(chain(List.of(), STACK)).isEqualTo(new Chain("thread \"main\" (stack variable)", List.of(), false));
    }

    @Test
    void namesAThreadThatHoldsByItself() {
        Step target = new Step(
                "com.example.Worker", 0, Optional.of("Thread Name: worker-1"), Optional.of("queue"), 0, false, 0);

        assertThat(chain(List.of(target), Optional.of(new Root("Thread OopStorage", "<unknown>", Optional.empty())))
                        .root())
                .isEqualTo("thread \"worker-1\"");
    }

    @Test
    void namesOnlyTheThreadWhereTheJvmHoldsTheThreadItself() {
        Optional<Root> handles = Optional.of(new Root("Threads", "Handle Area", Optional.of("Thread Name: worker-1")));

        assertThat(chain(List.of(field("com.example.Worker", "queue")), handles).root())
                .isEqualTo("thread \"worker-1\"");
    }

    @Test
    void doesNotTakeACompilerForAHolder() {
        Optional<Root> handle =
                Optional.of(new Root("Threads", "Local JNI Handle", Optional.of("Thread Name: C1 CompilerThread0")));

        assertThat(chain(List.of(field("java.util.HashMap", "table")), handle).root())
                .isEqualTo("JIT compiler");
    }

    @Test
    void endsAtTheThreadLocalsWhateverHoldsTheThread() {
        Step locals = new Step(
                "java.lang.Thread",
                0,
                Optional.of("Thread Name: pool-1-thread-1"),
                Optional.of("threadLocals"),
                0,
                false,
                0);
        List<Step> steps = List.of(
                field("java.lang.ThreadLocal$ThreadLocalMap$Entry", "value"),
                element("java.lang.ThreadLocal$ThreadLocalMap$Entry[]"),
                field("java.lang.ThreadLocal$ThreadLocalMap", "table"),
                locals);
        List<Step> held = new ArrayList<>(steps);
        held.add(staticField("com.example.Pool", "thread"));

        Chain chain = chain(steps, Optional.empty());

        assertThat(chain.root()).isEqualTo("ThreadLocal of thread \"pool-1-thread-1\"");
        assertThat(chain.links()).first().isEqualTo(link("java.lang.Thread", ".threadLocals"));
        assertThat(chain(held, Optional.empty())).isEqualTo(chain);
    }

    @Test
    void putsOtherRootsInWords() {
        assertThat(root("JNI Global", "Global JNI Handle")).isEqualTo("global JNI reference");
        assertThat(root("Universe", "<unknown>")).isEqualTo("Universe");
        assertThat(root("VM Global", "Global Object Handle")).isEqualTo("VM Global (Global Object Handle)");
        assertThat(chain(List.of(), Optional.empty()).root()).isEqualTo("unknown root");
    }

    @Test
    void collapsesALinkedList() {
        Chain chain = chain(
                List.of(
                        field("com.example.Node", "item"),
                        field("com.example.Node", "next"),
                        field("com.example.Node", "next"),
                        field("com.example.Node", "next"),
                        staticField("com.example.Node", "head")),
                Optional.empty());

        assertThat(chain.links())
                .containsExactly(
                        new Link("com.example.Node", Optional.of(".head"), true, 0),
                        link("com.example.Node", ".next"),
                        link("com.example.Node", ".item"));
    }

    @Test
    void keepsOnlyTheLastStepInsideAStructureOfTheJdk() {
        Chain chain = chain(
                List.of(
                        field("java.util.TreeMap$Entry", "value"),
                        field("java.util.TreeMap$Entry", "left"),
                        field("java.util.TreeMap$Entry", "right"),
                        field("java.util.TreeMap", "root"),
                        staticField("com.example.Shop", "prices")),
                Optional.empty());

        assertThat(chain.links())
                .extracting(link -> link.owner() + link.reference().orElse(""))
                .containsExactly("com.example.Shop.prices", "java.util.TreeMap.root", "java.util.TreeMap$Entry.value");
    }

    @Test
    void keepsDifferentFieldsOfOneApplicationClass() {
        Chain chain = chain(
                List.of(
                        field("com.example.Session", "data"),
                        field("com.example.Session", "previous"),
                        staticField("com.example.Session", "current")),
                Optional.empty());

        assertThat(chain.links())
                .extracting(link -> link.reference().orElse(""))
                .containsExactly(".current", ".previous", ".data");
    }

    @Test
    void collapsesATreeOfAnyDepth() {
        List<Step> steps = new ArrayList<>();
        steps.add(field("com.example.Tree", "payload"));
        for (int depth = 0; depth < 5; depth++) {
            steps.add(element("java.lang.Object[]"));
            steps.add(field("java.util.ArrayList", "elementData"));
            steps.add(field("com.example.Tree", "children"));
        }
        steps.add(staticField("com.example.Shop", "catalogue"));

        assertThat(chain(steps, Optional.empty()).links())
                .extracting(link -> link.owner() + link.reference().orElse(""))
                .containsExactly(
                        "com.example.Shop.catalogue",
                        "com.example.Tree.children",
                        "java.util.ArrayList.elementData",
                        "java.lang.Object[][*]",
                        "com.example.Tree.payload");
    }

    @Test
    void saysHowManyReferencesTheJvmLeftOut() {
        Chain chain = chain(
                List.of(
                        field("com.example.Order", "item"),
                        field("com.example.Batch", "order"),
                        new Step("com.example.Queue", 0, Optional.empty(), Optional.empty(), 0, false, 4799),
                        staticField("com.example.Shop", "queue")),
                Optional.empty());

        assertThat(chain.links())
                .containsExactly(
                        new Link("com.example.Shop", Optional.of(".queue"), true, 0),
                        new Link("com.example.Queue", Optional.empty(), false, 0),
                        new Link("com.example.Batch", Optional.of(".order"), false, 4799),
                        link("com.example.Order", ".item"));
    }

    @Test
    void keepsTheCountOfLeftOutReferencesWhenItCollapsesThem() {
        Chain chain = chain(
                List.of(
                        field("com.example.Node", "next"),
                        field("com.example.Node", "next"),
                        new Step("com.example.Node", 0, Optional.empty(), Optional.empty(), 0, false, 4799),
                        field("com.example.Node", "next"),
                        staticField("com.example.Shop", "head")),
                Optional.empty());

        assertThat(chain.links())
                .containsExactly(
                        new Link("com.example.Shop", Optional.of(".head"), true, 0),
                        new Link("com.example.Node", Optional.of(".next"), false, 4799));
    }

    @Test
    void doesNotNameAFieldForALastReferenceThatTheJvmLeftOut() {
        Chain chain = chain(
                List.of(
                        new Step("com.example.Node", 0, Optional.empty(), Optional.empty(), 0, false, 3),
                        field("com.example.Node", "next"),
                        staticField("com.example.Shop", "head")),
                Optional.empty());

        assertThat(chain.links()).last().isEqualTo(new Link("com.example.Node", Optional.empty(), false, 0));
    }

    @Test
    void startsAtTheTestInsteadOfWhatRunsIt() {
        Chain chain = chain(
                List.of(
                        element("java.lang.Object[]"),
                        field("java.util.ArrayList", "elementData"),
                        field("com.example.OrderServiceTest", "orders"),
                        field("org.junit.jupiter.engine.execution.DefaultTestInstances", "instances"),
                        field("io.github.junitleak.internal.run.LeakRun", "body")),
                STACK);

        assertThat(chain.root()).isEqualTo("the running test");
        assertThat(chain.links()).first().isEqualTo(link("com.example.OrderServiceTest", ".orders"));
        assertThat(chain.own()).isFalse();
    }

    @Test
    void isOursWhereTheMeasurementIsTheHolder() {
        assertThat(chain(
                                List.of(
                                        element("java.lang.Object[]"),
                                        field("java.util.ArrayList", "elementData"),
                                        field("io.github.junitleak.internal.run.LeakRun", "checkpoints")),
                                STACK)
                        .own())
                .isTrue();
        assertThat(chain(List.of(staticField("io.github.junitleak.internal.run.LeakRun", "LOG")), STACK)
                        .own())
                .isTrue();
    }

    @Test
    void showsWhatJUnitItselfHolds() {
        Chain chain = chain(
                List.of(
                        field("java.util.HashMap$Node", "value"),
                        field("org.junit.platform.engine.support.store.NamespacedHierarchicalStore", "storedValues"),
                        field("org.junit.jupiter.engine.descriptor.MethodExtensionContext", "store")),
                STACK);

        assertThat(chain.own()).isFalse();
        assertThat(chain.root()).isEqualTo("thread \"main\" (stack variable)");
        assertThat(chain.links()).hasSize(3);
    }

    @Test
    void fingerprintForgetsRootsIndicesAndLengths() {
        Chain onMain = chain(List.of(field("com.example.Node", "next")), STACK);
        Chain longer = chain(
                List.of(
                        field("com.example.Node", "next"),
                        new Step("com.example.Node", 0, Optional.empty(), Optional.empty(), 0, false, 12),
                        field("com.example.Node", "next")),
                Optional.empty());

        assertThat(onMain.fingerprint("com.example.Node"))
                .matches("[0-9a-f]{16}")
                .isEqualTo(longer.fingerprint("com.example.Node"))
                .isNotEqualTo(onMain.fingerprint("com.example.Order"))
                .isNotEqualTo(chain(List.of(field("com.example.Node", "previous")), STACK)
                        .fingerprint("com.example.Node"))
                .isNotEqualTo(chain(List.of(staticField("com.example.Node", "next")), STACK)
                        .fingerprint("com.example.Node"));
    }

    private static String root(String system, String type) {
        return chain(List.of(), Optional.of(new Root(system, type, Optional.empty())))
                .root();
    }

    private static Chain chain(List<Step> steps, Optional<Root> root) {
        return Chain.trace(steps, root).chain();
    }

    private static Step field(String owner, String name) {
        return new Step(owner, 0, Optional.empty(), Optional.of(name), 0, false, 0);
    }

    private static Step element(String array) {
        return new Step(array, 0, Optional.empty(), Optional.empty(), 0, true, 0);
    }

    private static Step staticField(String owner, String name) {
        return new Step("java.lang.Class", 0, Optional.of("Class Name: " + owner), Optional.of(name), STATIC, false, 0);
    }

    private static Link link(String owner, String reference) {
        return new Link(owner, Optional.of(reference), false, 0);
    }
}
