package io.github.junitleak.internal.evidence.path;

import static io.github.junitleak.model.TestPaths.link;
import static io.github.junitleak.model.TestPaths.root;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.internal.view.References;
import io.github.junitleak.model.Evidence.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedPathTests {
    private static final int STATIC = 0x8;
    private static final Optional<RecordedRoot> STACK =
            Optional.of(new RecordedRoot("Threads", "Stack Variable", Optional.of("Thread Name: main")));

    @Test
    void startsAtTheStaticField() {
        SharedPath path = path(
                List.of(
                        field("java.util.HashMap$Node", "value"),
                        element("java.util.HashMap$Node[]"),
                        field("java.util.HashMap", "table"),
                        staticField("com.example.OrderService", "ordersById"),
                        element("java.lang.Object[]"),
                        field("java.util.ArrayList", "elementData"),
                        field("jdk.internal.loader.ClassLoaders$AppClassLoader", "classes")),
                Optional.of(new RecordedRoot("VM Global", "Global Object Handle", Optional.empty())));

        assertThat(path.root()).isEqualTo(root("class com.example.OrderService (static field)"));
        assertThat(path.links())
                .containsExactly(
                        link("com.example.OrderService", "static .ordersById"),
                        link("java.util.HashMap", ".table"),
                        link("java.util.HashMap$Node[]", "[*]"),
                        link("java.util.HashMap$Node", ".value"));
    }

    @Test
    void namesAThreadByTheFrameThatHolds() {
        assertThat(path(List.of(field("com.example.Cache", "entry")), STACK).root())
                .isEqualTo(root("thread \"main\" (stack variable)"));
        assertThat(path(List.of(), STACK))
                .isEqualTo(new SharedPath(root("thread \"main\" (stack variable)"), List.of(), false));
    }

    @Test
    void namesAThreadThatHoldsByItself() {
        RecordedReference target = new RecordedReference(
                "com.example.Worker", 0, Optional.of("Thread Name: worker-1"), Optional.of("queue"), 0, false, 0);

        assertThat(path(
                                List.of(target),
                                Optional.of(new RecordedRoot("Thread OopStorage", "<unknown>", Optional.empty())))
                        .root())
                .isEqualTo(root("thread \"worker-1\""));
    }

    @Test
    void namesOnlyTheThreadWhereTheJvmHoldsTheThreadItself() {
        Optional<RecordedRoot> handles =
                Optional.of(new RecordedRoot("Threads", "Handle Area", Optional.of("Thread Name: worker-1")));

        assertThat(path(List.of(field("com.example.Worker", "queue")), handles).root())
                .isEqualTo(root("thread \"worker-1\""));
    }

    @Test
    void doesNotTakeACompilerForAHolder() {
        Optional<RecordedRoot> handle = Optional.of(
                new RecordedRoot("Threads", "Local JNI Handle", Optional.of("Thread Name: C1 CompilerThread0")));

        assertThat(path(List.of(field("java.util.HashMap", "table")), handle).root())
                .isEqualTo(root("JIT compiler"));
    }

    @Test
    void endsAtTheThreadLocalsWhateverHoldsTheThread() {
        RecordedReference locals = new RecordedReference(
                "java.lang.Thread",
                0,
                Optional.of("Thread Name: pool-1-thread-1"),
                Optional.of("threadLocals"),
                0,
                false,
                0);
        List<RecordedReference> steps = List.of(
                field("java.lang.ThreadLocal$ThreadLocalMap$Entry", "value"),
                element("java.lang.ThreadLocal$ThreadLocalMap$Entry[]"),
                field("java.lang.ThreadLocal$ThreadLocalMap", "table"),
                locals);
        List<RecordedReference> held = new ArrayList<>(steps);
        held.add(staticField("com.example.Pool", "thread"));

        SharedPath path = path(steps, Optional.empty());

        assertThat(path.root()).isEqualTo(root("ThreadLocal of thread \"pool-1-thread-1\""));
        assertThat(path.links()).first().isEqualTo(link("java.lang.Thread", ".threadLocals"));
        assertThat(path(held, Optional.empty())).isEqualTo(path);
    }

    @Test
    void putsOtherRootsInWords() {
        assertThat(elsewhere("JNI Global", "Global JNI Handle")).isEqualTo(root("global JNI reference"));
        assertThat(elsewhere("Universe", "<unknown>")).isEqualTo(root("Universe"));
        assertThat(elsewhere("VM Global", "Global Object Handle")).isEqualTo(root("VM Global (Global Object Handle)"));
        assertThat(path(List.of(), Optional.empty()).root()).isEqualTo(root("unknown root"));
    }

    @Test
    void collapsesALinkedList() {
        SharedPath path = path(
                List.of(
                        field("com.example.Node", "item"),
                        field("com.example.Node", "next"),
                        field("com.example.Node", "next"),
                        field("com.example.Node", "next"),
                        staticField("com.example.Node", "head")),
                Optional.empty());

        assertThat(path.links())
                .containsExactly(
                        link("com.example.Node", "static .head"),
                        link("com.example.Node", ".next"),
                        link("com.example.Node", ".item"));
    }

    @Test
    void keepsOnlyTheLastStepInsideAStructureOfTheJdk() {
        SharedPath path = path(
                List.of(
                        field("java.util.TreeMap$Entry", "value"),
                        field("java.util.TreeMap$Entry", "left"),
                        field("java.util.TreeMap$Entry", "right"),
                        field("java.util.TreeMap", "root"),
                        staticField("com.example.Shop", "prices")),
                Optional.empty());

        assertThat(path.links())
                .extracting(link -> link.owner() + References.reference(link).replace("static ", ""))
                .containsExactly("com.example.Shop.prices", "java.util.TreeMap.root", "java.util.TreeMap$Entry.value");
    }

    @Test
    void keepsDifferentFieldsOfOneApplicationClass() {
        SharedPath path = path(
                List.of(
                        field("com.example.Session", "data"),
                        field("com.example.Session", "previous"),
                        staticField("com.example.Session", "current")),
                Optional.empty());

        assertThat(path.links())
                .extracting(link -> References.reference(link).replace("static ", ""))
                .containsExactly(".current", ".previous", ".data");
    }

    @Test
    void collapsesATreeOfAnyDepth() {
        List<RecordedReference> steps = new ArrayList<>();
        steps.add(field("com.example.Tree", "payload"));
        for (int depth = 0; depth < 5; depth++) {
            steps.add(element("java.lang.Object[]"));
            steps.add(field("java.util.ArrayList", "elementData"));
            steps.add(field("com.example.Tree", "children"));
        }
        steps.add(staticField("com.example.Shop", "catalogue"));

        assertThat(path(steps, Optional.empty()).links())
                .extracting(link -> link.owner() + References.reference(link).replace("static ", ""))
                .containsExactly(
                        "com.example.Shop.catalogue",
                        "com.example.Tree.children",
                        "java.util.ArrayList.elementData",
                        "java.lang.Object[][*]",
                        "com.example.Tree.payload");
    }

    @Test
    void saysHowManyReferencesTheJvmLeftOut() {
        SharedPath path = path(
                List.of(
                        field("com.example.Order", "item"),
                        field("com.example.Batch", "order"),
                        new RecordedReference(
                                "com.example.Queue", 0, Optional.empty(), Optional.empty(), 0, false, 4799),
                        staticField("com.example.Shop", "queue")),
                Optional.empty());

        assertThat(path.links())
                .containsExactly(
                        link("com.example.Shop", "static .queue"),
                        link("com.example.Queue", "?"),
                        link("com.example.Batch", ".order", 4799),
                        link("com.example.Order", ".item"));
    }

    @Test
    void keepsTheCountOfLeftOutReferencesWhenItCollapsesThem() {
        SharedPath path = path(
                List.of(
                        field("com.example.Node", "next"),
                        field("com.example.Node", "next"),
                        new RecordedReference(
                                "com.example.Node", 0, Optional.empty(), Optional.empty(), 0, false, 4799),
                        field("com.example.Node", "next"),
                        staticField("com.example.Shop", "head")),
                Optional.empty());

        assertThat(path.links())
                .containsExactly(link("com.example.Shop", "static .head"), link("com.example.Node", ".next", 4799));
    }

    @Test
    void doesNotNameAFieldForALastReferenceThatTheJvmLeftOut() {
        SharedPath path = path(
                List.of(
                        new RecordedReference("com.example.Node", 0, Optional.empty(), Optional.empty(), 0, false, 3),
                        field("com.example.Node", "next"),
                        staticField("com.example.Shop", "head")),
                Optional.empty());

        assertThat(path.links()).last().isEqualTo(link("com.example.Node", "?"));
    }

    @Test
    void startsAtTheTestInsteadOfWhatRunsIt() {
        SharedPath path = path(
                List.of(
                        element("java.lang.Object[]"),
                        field("java.util.ArrayList", "elementData"),
                        field("com.example.OrderServiceTest", "orders"),
                        field("org.junit.jupiter.engine.execution.DefaultTestInstances", "instances"),
                        field("io.github.junitleak.internal.run.LeakRun", "body")),
                STACK);

        assertThat(path.root()).isEqualTo(root("the running test"));
        assertThat(path.links()).first().isEqualTo(link("com.example.OrderServiceTest", ".orders"));
        assertThat(path.own()).isFalse();
    }

    @Test
    void isOursWhereTheMeasurementIsTheHolder() {
        assertThat(path(
                                List.of(
                                        element("java.lang.Object[]"),
                                        field("java.util.ArrayList", "elementData"),
                                        field("io.github.junitleak.internal.run.LeakRun", "checkpoints")),
                                STACK)
                        .own())
                .isTrue();
        assertThat(path(List.of(staticField("io.github.junitleak.internal.run.LeakRun", "LOG")), STACK)
                        .own())
                .isTrue();
    }

    @Test
    void showsWhatJUnitItselfHolds() {
        SharedPath path = path(
                List.of(
                        field("java.util.HashMap$Node", "value"),
                        field("org.junit.platform.engine.support.store.NamespacedHierarchicalStore", "storedValues"),
                        field("org.junit.jupiter.engine.descriptor.MethodExtensionContext", "store")),
                STACK);

        assertThat(path.own()).isFalse();
        assertThat(path.root()).isEqualTo(root("thread \"main\" (stack variable)"));
        assertThat(path.links()).hasSize(3);
    }

    @Test
    void fingerprintForgetsRootsIndicesAndLengths() {
        SharedPath onMain = path(List.of(field("com.example.Node", "next")), STACK);
        SharedPath longer = path(
                List.of(
                        field("com.example.Node", "next"),
                        new RecordedReference("com.example.Node", 0, Optional.empty(), Optional.empty(), 0, false, 12),
                        field("com.example.Node", "next")),
                Optional.empty());

        assertThat(onMain.fingerprint("com.example.Node"))
                .matches("[0-9a-f]{16}")
                .isEqualTo(longer.fingerprint("com.example.Node"))
                .isNotEqualTo(onMain.fingerprint("com.example.Order"))
                .isNotEqualTo(path(List.of(field("com.example.Node", "previous")), STACK)
                        .fingerprint("com.example.Node"))
                .isNotEqualTo(path(List.of(staticField("com.example.Node", "next")), STACK)
                        .fingerprint("com.example.Node"));
    }

    private static Root elsewhere(String system, String type) {
        return path(List.of(), Optional.of(new RecordedRoot(system, type, Optional.empty())))
                .root();
    }

    private static SharedPath path(List<RecordedReference> steps, Optional<RecordedRoot> root) {
        return SharedPath.trace(steps, root).path();
    }

    private static RecordedReference field(String owner, String name) {
        return new RecordedReference(owner, 0, Optional.empty(), Optional.of(name), 0, false, 0);
    }

    private static RecordedReference element(String array) {
        return new RecordedReference(array, 0, Optional.empty(), Optional.empty(), 0, true, 0);
    }

    private static RecordedReference staticField(String owner, String name) {
        return new RecordedReference(
                "java.lang.Class", 0, Optional.of("Class Name: " + owner), Optional.of(name), STATIC, false, 0);
    }
}
