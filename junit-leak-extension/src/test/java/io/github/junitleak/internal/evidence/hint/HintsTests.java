package io.github.junitleak.internal.evidence.hint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.model.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class HintsTests {
    private static final String STATIC = "class com.example.Shop (static field)";
    private static final String[] IN_LISTENERS = {
        "static com.example.Shop .bus",
        "com.example.Bus .listeners",
        "java.util.ArrayList .elementData",
        "java.lang.Object[] [*]"
    };

    private static final String[] IN_MBEAN_SERVER = {
        "java.lang.management.ManagementFactory static .platformMBeanServer",
        "com.sun.jmx.mbeanserver.JmxMBeanServer .mbsInterceptor",
        "com.sun.jmx.interceptor.DefaultMBeanServerInterceptor .repository",
        "com.sun.jmx.mbeanserver.Repository .domainTb",
        "java.util.HashMap .table",
        "java.util.HashMap$Node[] [*]",
        "java.util.HashMap$Node .value",
        "com.sun.jmx.mbeanserver.NamedObject .object"
    };

    @Test
    void namesAnMBeanThatIsNotUnregistered() {
        assertThat(new Clued()
                        .growing("com.example.Stats", "com.sun.jmx.mbeanserver.NamedObject")
                        .path(
                                "com.example.Stats",
                                "class java.lang.management.ManagementFactory (static field)",
                                IN_MBEAN_SERVER)
                        .hints())
                .containsExactly(
                        "com.example.Stats is kept by the MBean server, where MBeans are registered under ever new"
                                + " names and never unregistered. Call unregisterMBean() with the name when the owner is closed.");
    }

    @Test
    void anMBeanThatCollectsIsAnotherLeak() {
        assertThat(new Clued()
                        .growing("com.example.Stats")
                        .path(
                                "com.example.Stats",
                                "class java.lang.management.ManagementFactory (static field)",
                                IN_MBEAN_SERVER)
                        .hints())
                .isEmpty();
    }

    @Test
    void nothingGivesNoHint() {
        assertThat(Hints.added(Evidence.none())).isEqualTo(Evidence.none());
    }

    @Test
    void otherHintsAreReplacedAndAllElseIsKept() {
        Evidence evidence = Evidence.of(
                List.of(Evidence.GrowingClass.of("com.example.Order", 1, 24)),
                List.of(),
                List.of(),
                List.of(new Evidence.Hint(Evidence.Hint.Kind.PATTERN, "of an earlier run")),
                List.of("thin"));

        assertThat(Hints.added(evidence))
                .isEqualTo(Evidence.of(evidence.classes(), List.of(), List.of(), List.of(), List.of("thin")));
    }

    @Test
    void anOrdinaryCollectionGivesNoHint() {
        assertThat(new Clued()
                        .growing("com.example.Order", "java.util.HashMap$Node", "java.lang.String")
                        .path(
                                "com.example.Order",
                                STATIC,
                                "static com.example.Shop .orders",
                                "java.util.HashMap .table",
                                "java.util.HashMap$Node[] [*]",
                                "java.util.HashMap$Node .value")
                        .path(
                                "java.lang.String",
                                STATIC,
                                "static com.example.Shop .orders",
                                "java.util.HashMap .table",
                                "java.util.HashMap$Node[] [*]",
                                "java.util.HashMap$Node .key")
                        .site("com.example.Order", 0, "com.example.Shop place")
                        .hints())
                .isEmpty();
    }

    @Test
    void namesTheLoaderOfClassesThatAreGeneratedPerCall() {
        assertThat(new Clued()
                        .growing("java.lang.Class", "java.lang.Object[]")
                        .path(
                                "java.lang.Class",
                                "VM Global (Global Object Handle)",
                                "jdk.internal.loader.ClassLoaders$AppClassLoader .classes",
                                "java.util.ArrayList .elementData",
                                "java.lang.Object[] [*]")
                        .hints())
                .containsExactly(
                        "Classes are defined again and again (java.lang.Class grows) and stay with their loader,"
                                + " jdk.internal.loader.ClassLoaders$AppClassLoader. Generate a class once and cache it by what it is"
                                + " made from, or define it in a loader that can go.");
    }

    @Test
    void knowsGeneratedClassesWithoutPaths() {
        assertThat(new Clued().growing("java.lang.Class").hints())
                .containsExactly(
                        "Classes are defined again and again (java.lang.Class grows) and stay with their loader."
                                + " Generate a class once and cache it by what it is made from, or define it in a loader that can"
                                + " go.");
    }

    @Test
    void classesThatAreLoadedNowAndThenAreNotGeneratedPerCall() {
        assertThat(new Clued().growing("java.lang.Class", 0.12, 14).hints()).isEmpty();
    }

    @Test
    void classesWhoseLoadersGrowAreNotTheLeak() {
        assertThat(new Clued()
                        .growing("java.lang.Class", "java.net.URLClassLoader")
                        .hints())
                .isEmpty();
        assertThat(new Clued()
                        .growing("java.lang.Class", "com.example.Plugin")
                        .path(
                                "java.lang.Class",
                                STATIC,
                                "static com.example.Shop .plugins",
                                "com.example.Plugin .classes",
                                "java.util.ArrayList .elementData",
                                "java.lang.Object[] [*]")
                        .hints())
                .isEmpty();
    }

    @Test
    void namesAListenerThatIsNotRemoved() {
        assertThat(new Clued()
                        .growing("byte[]", "com.example.Cart$$Lambda", "com.example.Cart")
                        .path("com.example.Cart$$Lambda", STATIC, IN_LISTENERS)
                        .hints())
                .containsExactly(
                        "com.example.Cart$$Lambda is added to com.example.Bus.listeners and not removed. Remove a"
                                + " listener when its owner is closed, or refer to it weakly.");
    }

    @Test
    void knowsTheJdksOwnListenersByTheirClass() {
        assertThat(new Clued()
                        .growing("com.example.Cart")
                        .path(
                                "com.example.Cart",
                                STATIC,
                                "static com.example.Shop .changes",
                                "java.beans.PropertyChangeSupport .map",
                                "java.beans.PropertyChangeSupport$PropertyChangeListenerMap .map",
                                "java.util.HashMap .table",
                                "java.util.HashMap$Node[] [*]",
                                "java.util.HashMap$Node .value",
                                "java.beans.PropertyChangeListener[] [*]")
                        .hints())
                .containsExactly(
                        "com.example.Cart is added to com.example.Shop.changes and not removed. Remove a listener"
                                + " when its owner is closed, or refer to it weakly.");
    }

    @Test
    void aListenerThatCollectsIsNotOneOfMany() {
        assertThat(new Clued()
                        .growing("com.example.Event")
                        .path(
                                "com.example.Event",
                                STATIC,
                                "static com.example.Shop .bus",
                                "com.example.Bus .listeners",
                                "java.util.ArrayList .elementData",
                                "java.lang.Object[] [*]",
                                "com.example.History .events",
                                "java.util.ArrayList .elementData",
                                "java.lang.Object[] [*]")
                        .hints())
                .isEmpty();
    }

    @Test
    void listenersOfAnOwnerThatGrowsAreNotTheLeak() {
        assertThat(new Clued()
                        .growing("com.example.Cart$$Lambda", "com.example.Bus")
                        .path("com.example.Cart$$Lambda", STATIC, IN_LISTENERS)
                        .hints())
                .isEmpty();
    }

    @Test
    void aFieldForOneListenerIsNoCollection() {
        assertThat(new Clued()
                        .growing("com.example.Order")
                        .path(
                                "com.example.Order",
                                STATIC,
                                "static com.example.Shop .listener",
                                "com.example.Order .next")
                        .hints())
                .isEmpty();
    }

    @Test
    void namesAViewThatKeepsALargeArray() {
        assertThat(subList(4016, 100).hints())
                .containsExactly(
                        "java.util.ArrayList$SubList, made in com.example.Shop.newest, is a view that keeps the"
                                + " whole java.lang.Object[] behind it. Keep a copy of the part instead, for instance"
                                + " List.copyOf(view).");
    }

    @Test
    void aViewOfASmallArrayIsNoLeakOfItsOwn() {
        assertThat(subList(56, 100).hints()).isEmpty();
    }

    @Test
    void aViewIsNotToBlameForArraysThatOthersKeep() {
        assertThat(subList(4016, 40).hints()).isEmpty();
    }

    @Test
    void namesASliceThatKeepsALargeBuffer() {
        assertThat(heapBuffer("slice", 10_000).hints())
                .containsExactly(
                        "java.nio.HeapByteBuffer, made in com.example.Shop.header, is a view that keeps the whole"
                                + " byte[] behind it. Keep a copy of the part instead, in a buffer of its own.");
    }

    @Test
    void aSliceOfASmallBufferIsNoLeakOfItsOwn() {
        assertThat(heapBuffer("slice", 64).hints()).isEmpty();
    }

    @Test
    void aLargeBufferThatIsNotSlicedGivesNoHint() {
        assertThat(heapBuffer("allocate", 10_000).hints()).isEmpty();
    }

    @Test
    void namesASliceOfADirectBuffer() {
        assertThat(directBuffer("java.nio.DirectByteBuffer slice").hints())
                .containsExactly(
                        "java.nio.DirectByteBuffer, made in com.example.Shop.header, is a view that keeps the whole"
                                + " java.nio.DirectByteBuffer behind it. Keep a copy of the part instead, in a buffer of its own.");
    }

    @Test
    void aDirectBufferThatIsNotSlicedGivesNoHint() {
        assertThat(directBuffer("java.nio.ByteBuffer allocateDirect").hints()).isEmpty();
    }

    private static Clued subList(double arrayBytes, int samples) {
        return new Clued()
                .growing("java.lang.Object[]", 1, arrayBytes)
                .growing("java.util.ArrayList$SubList", "java.util.ArrayList")
                .path(
                        "java.lang.Object[]",
                        samples,
                        STATIC,
                        "static com.example.Shop .pages",
                        "java.util.ArrayList .elementData",
                        "java.lang.Object[] [*]",
                        "java.util.ArrayList$SubList .root",
                        "java.util.ArrayList .elementData")
                .site("java.util.ArrayList$SubList", 1, "java.util.ArrayList subList", "com.example.Shop newest");
    }

    private static Clued heapBuffer(String method, double arrayBytes) {
        return new Clued()
                .growing("byte[]", 1, arrayBytes)
                .growing("java.nio.HeapByteBuffer")
                .path("byte[]", STATIC, "static com.example.Shop .header", "java.nio.HeapByteBuffer .hb")
                .site("java.nio.HeapByteBuffer", 1, "java.nio.HeapByteBuffer " + method, "com.example.Shop header");
    }

    private static Clued directBuffer(String frame) {
        return new Clued()
                .growing("java.nio.DirectByteBuffer", 2, 128)
                .path(
                        "java.nio.DirectByteBuffer",
                        STATIC,
                        "static com.example.Shop .header",
                        "java.nio.DirectByteBuffer .att")
                .site("java.nio.DirectByteBuffer", 1, frame, "com.example.Shop header");
    }
}
