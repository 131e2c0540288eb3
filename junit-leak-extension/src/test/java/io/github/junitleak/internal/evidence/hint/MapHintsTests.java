package io.github.junitleak.internal.evidence.hint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Hints about what a map keeps. */
class MapHintsTests {
    private static final String SHOP = "class com.example.Shop (static field)";

    @Test
    void namesAValueThatHoldsItsKeyInAWeakHashMap() {
        assertThat(weakHashMap()
                        .growing("com.example.Failure")
                        .path("com.example.Failure", SHOP, inWeakHashMap("com.example.Span .failure"))
                        .hints())
                .containsExactly(
                        "com.example.Span is a value of the WeakHashMap com.example.Tracer.spans and seems to hold"
                                + " its own key, so that the entry never goes: all that grows hangs on these values. Let the value"
                                + " refer to its key by a WeakReference, or remove the entry.");
    }

    @Test
    void aValueWhoseKeyIsHeldElsewhereIsNotToBlame() {
        assertThat(weakHashMap()
                        .growing("com.example.Failure", "byte[]")
                        .path("byte[]", SHOP, inWeakHashMap("com.example.Span .data"))
                        .path(
                                "com.example.Failure",
                                SHOP,
                                "static com.example.Shop .failures",
                                "java.util.ArrayList .elementData",
                                "java.lang.Object[] [*]")
                        .hints())
                .isEmpty();
    }

    @Test
    void aKeyOfWhichNothingIsKnownMayBeHeldElsewhere() {
        assertThat(weakHashMap()
                        .growing("com.example.Failure", "byte[]")
                        .path("byte[]", SHOP, inWeakHashMap("com.example.Span .data"))
                        .hints())
                .isEmpty();
    }

    @Test
    void aValueThatLeadsToNothingDoesNotHoldItsKey() {
        assertThat(weakHashMap().hints()).isEmpty();
    }

    @Test
    void aValueThatLeadsToFewerObjectsThanEntriesDoesNotHoldItsKey() {
        assertThat(weakHashMap()
                        .growing("byte[]", 0.2, 200)
                        .path("byte[]", SHOP, inWeakHashMap("com.example.Span .data"))
                        .hints())
                .isEmpty();
    }

    @Test
    void aWeakHashMapPerIterationIsNotToBlame() {
        assertThat(weakHashMap()
                        .growing("com.example.Failure", "java.util.WeakHashMap")
                        .path("com.example.Failure", SHOP, inWeakHashMap("com.example.Span .failure"))
                        .path(
                                "java.util.WeakHashMap",
                                SHOP,
                                "static com.example.Shop .tracer",
                                "com.example.Tracer .spans",
                                "java.util.Collections$SynchronizedMap .m")
                        .hints())
                .isEmpty();
    }

    @Test
    void valuesThatGrowWithoutEntriesDoNotHoldTheirKeys() {
        assertThat(new Clued()
                        .growing("com.example.Span", "com.example.Event")
                        .path("com.example.Span", SHOP, inWeakHashMap("com.example.Span .next"))
                        .path("com.example.Event", SHOP, inWeakHashMap("com.example.Span .event"))
                        .hints())
                .isEmpty();
    }

    @Test
    void aValueThatCollectsWithoutNewEntriesDoesNotHoldItsKey() {
        assertThat(new Clued()
                        .growing("com.example.Event")
                        .path("com.example.Event", SHOP, inWeakHashMap("com.example.Span .event"))
                        .hints())
                .isEmpty();
    }

    @Test
    void namesTheObjectsInAnIdentityHashMap() {
        assertThat(new Clued()
                        .growing("java.lang.String", "com.example.Price")
                        .path("java.lang.String", SHOP, inIdentityHashMap())
                        .path("com.example.Price", SHOP, inIdentityHashMap())
                        .hints())
                .containsExactly(
                        "com.example.Price is in the IdentityHashMap com.example.Shop.prices, where an equal key is"
                                + " another entry. Remove the entry by the same key object, or use a map that compares keys by"
                                + " equals().");
    }

    @Test
    void anIdentityHashMapOnTheWayIsNotToBlame() {
        assertThat(new Clued()
                        .growing("com.example.Meter", "java.util.concurrent.ConcurrentHashMap$Node")
                        .path(
                                "com.example.Meter",
                                SHOP,
                                "static com.example.Shop .registries",
                                "java.util.Collections$SetFromMap .m",
                                "java.util.IdentityHashMap .table",
                                "java.lang.Object[] [*]",
                                "com.example.Registry .meters",
                                "java.util.concurrent.ConcurrentHashMap .table",
                                "java.util.concurrent.ConcurrentHashMap$Node[] [*]",
                                "java.util.concurrent.ConcurrentHashMap$Node .key")
                        .hints())
                .isEmpty();
    }

    @Test
    void anIdentityHashMapPerIterationIsNotToBlame() {
        assertThat(new Clued()
                        .growing("com.example.Price", "java.util.IdentityHashMap")
                        .path("com.example.Price", SHOP, inIdentityHashMap())
                        .hints())
                .isEmpty();
    }

    @Test
    void namesAFormatterForEachCall() {
        for (String formatter : List.of("java.text.SimpleDateFormat", "java.time.format.DateTimeFormatter")) {
            assertThat(new Clued()
                            .growing(formatter, "java.util.concurrent.ConcurrentHashMap$Node")
                            .path(formatter, SHOP, formats("java.util.concurrent.ConcurrentHashMap$Node .val"))
                            .hints())
                    .containsExactly(formatter
                            + " is a value in com.example.Shop.formats, and each iteration adds one: its key is another"
                            + " one each time. Use the pattern alone as the key, or a constant for each pattern; a"
                            + " DateTimeFormatter may be shared by all threads.");
        }
    }

    @Test
    void aFormatterOfAnObjectThatAMapKeepsIsNotToBlame() {
        assertThat(new Clued()
                        .growing("java.text.SimpleDateFormat", "com.example.Price")
                        .path(
                                "java.text.SimpleDateFormat",
                                SHOP,
                                formats("java.util.HashMap$Node .value", "com.example.Price .format"))
                        .hints())
                .isEmpty();
    }

    @Test
    void aFormatterInAMapOfEachIterationIsNotToBlame() {
        assertThat(new Clued()
                        .growing("java.text.SimpleDateFormat", "java.util.concurrent.ConcurrentHashMap")
                        .path("java.text.SimpleDateFormat", SHOP, formats("java.util.HashMap$Node .value"))
                        .hints())
                .isEmpty();
    }

    private static String[] formats(String... last) {
        return Clued.behind(
                last,
                "static com.example.Shop .formats",
                "java.util.concurrent.ConcurrentHashMap .table",
                "java.util.concurrent.ConcurrentHashMap$Node[] [*]");
    }

    @Test
    void namesAMeterForEachCall() {
        assertThat(meters("static com.example.Shop .registry").hints())
                .containsExactly(
                        "Each iteration adds a meter to io.micrometer.core.instrument.simple.SimpleMeterRegistry.meterMap:"
                                + " its name, or the value of a tag, is another one each time. Take the values of tags"
                                + " from a small set, or remove the meter from its registry when what it counts has"
                                + " ended.");
    }

    /** Micrometer 1.6.1; the application has removed the meter from the composite. */
    @Test
    void aMeterThatOnlyARegistryInACompositeKeepsIsNotTheApplications() {
        assertThat(meters(
                                "static com.example.Shop .registry",
                                "io.micrometer.core.instrument.composite.CompositeMeterRegistry .registries",
                                "java.util.Collections$SetFromMap .m",
                                "java.util.IdentityHashMap .table",
                                "java.lang.Object[] [*]")
                        .hints())
                .isEmpty();
    }

    @Test
    void metersOfARegistryOfEachIterationAreNotToBlame() {
        assertThat(meters("static com.example.Shop .registry")
                        .growing("io.micrometer.core.instrument.simple.SimpleMeterRegistry")
                        .hints())
                .isEmpty();
    }

    private static Clued meters(String... toTheRegistry) {
        return new Clued()
                .growing("io.micrometer.core.instrument.Meter$Id", "java.util.concurrent.ConcurrentHashMap$Node")
                .path(
                        "io.micrometer.core.instrument.Meter$Id",
                        SHOP,
                        Clued.behind(
                                new String[] {
                                    "io.micrometer.core.instrument.simple.SimpleMeterRegistry .meterMap",
                                    "java.util.concurrent.ConcurrentHashMap .table",
                                    "java.util.concurrent.ConcurrentHashMap$Node[] [*]",
                                    "java.util.concurrent.ConcurrentHashMap$Node .key"
                                },
                                toTheRegistry));
    }

    @Test
    void namesAnArrayThatIsAKey() {
        assertThat(new Clued()
                        .growing("byte[]", "java.util.HashMap$Node")
                        .path("byte[]", SHOP, inHashMap(".key"))
                        .hints())
                .containsExactly(
                        "byte[] is a key in com.example.Shop.prices, and an array is equal only to itself: each is a"
                                + " new entry. Use a key that compares its content, for instance a List of it.");
    }

    @Test
    void namesALambdaThatIsAnElementOfASet() {
        assertThat(new Clued()
                        .growing("com.example.Cart$$Lambda", "java.util.HashMap$Node")
                        .path(
                                "com.example.Cart$$Lambda",
                                SHOP,
                                "static com.example.Shop .actions",
                                "java.util.HashSet .map",
                                "java.util.HashMap .table",
                                "java.util.HashMap$Node[] [*]",
                                "java.util.HashMap$Node .key")
                        .hints())
                .containsExactly(
                        "com.example.Cart$$Lambda is a key in com.example.Shop.actions, and a lambda is equal only"
                                + " to itself: each is a new entry. Keep the lambda in a field, and add and remove that one.");
    }

    @Test
    void arraysAsValuesOrInsideOfKeysAreNotUnequalKeys() {
        assertThat(new Clued()
                        .growing("byte[]", "java.lang.String", "java.util.HashMap$Node")
                        .path("byte[]", SHOP, inHashMap(".value"))
                        .path("byte[]", SHOP, inHashMap(".key", "java.lang.String .value"))
                        .path("java.lang.String", SHOP, inHashMap(".key"))
                        .hints())
                .isEmpty();
    }

    @Test
    void keysOfAClassOfTheApplicationMayWellDiffer() {
        assertThat(new Clued()
                        .growing("com.example.Id", "java.util.HashMap$Node")
                        .path("com.example.Id", SHOP, inHashMap(".key"))
                        .hints())
                .isEmpty();
    }

    @Test
    void arrayKeysThatDoNotGrowAreNotToBlame() {
        assertThat(new Clued()
                        .growing("com.example.Price")
                        .growing("byte[]", 0, 64)
                        .path("byte[]", SHOP, inHashMap(".key"))
                        .path("com.example.Price", SHOP, inHashMap(".value"))
                        .hints())
                .isEmpty();
    }

    @Test
    void oneLambdaThatCollectsIsNotOneOfManyKeys() {
        assertThat(new Clued()
                        .growing("com.example.Price")
                        .path(
                                "com.example.Price",
                                SHOP,
                                inHashMap(".key", "com.example.Cart$$Lambda .arg$1", "com.example.Cart .prices"))
                        .hints())
                .isEmpty();
    }

    @Test
    void arrayKeysOfAMapPerIterationAreNotToBlame() {
        assertThat(new Clued()
                        .growing("byte[]", "java.util.HashMap$Node", "java.util.HashMap")
                        .path("byte[]", SHOP, inHashMap(".key"))
                        .hints())
                .isEmpty();
    }

    @Test
    void namesWhoCalledDeleteOnExit() {
        assertThat(new Clued()
                        .growing("java.util.LinkedHashMap$Entry", "java.lang.String")
                        .path(
                                "java.lang.String",
                                "class java.io.DeleteOnExitHook (static field)",
                                inLinkedHashSet("java.io.DeleteOnExitHook .files"))
                        .site(
                                "java.util.LinkedHashMap$Entry",
                                3,
                                "java.util.LinkedHashMap newNode",
                                "java.io.DeleteOnExitHook add",
                                "java.io.File deleteOnExit",
                                "com.example.Export write")
                        .hints())
                .containsExactly("java.io.File.deleteOnExit(), called in com.example.Export.write, keeps each path in"
                        + " java.io.DeleteOnExitHook until the JVM ends, even if the file is long gone. Delete the file when"
                        + " it is done with, in a finally block, and leave deleteOnExit() out.");
    }

    @Test
    void anotherLinkedHashSetIsNotThatOfDeleteOnExit() {
        assertThat(new Clued()
                        .growing("java.util.LinkedHashMap$Entry", "java.lang.String")
                        .path("java.lang.String", SHOP, inLinkedHashSet("com.example.Shop .files"))
                        .hints())
                .isEmpty();
    }

    @Test
    void onePathForDeleteOnExitDoesNotGrow() {
        assertThat(new Clued()
                        .growing("com.example.Order")
                        .path(
                                "java.lang.String",
                                "class java.io.DeleteOnExitHook (static field)",
                                inLinkedHashSet("java.io.DeleteOnExitHook .files"))
                        .hints())
                .isEmpty();
    }

    private static Clued weakHashMap() {
        return new Clued()
                .growing("java.util.WeakHashMap$Entry", "com.example.Span")
                .path(
                        "java.util.WeakHashMap$Entry",
                        SHOP,
                        "static com.example.Shop .tracer",
                        "com.example.Tracer .spans",
                        "java.util.WeakHashMap .table",
                        "java.util.WeakHashMap$Entry[] [*]")
                .path("com.example.Span", SHOP, inWeakHashMap());
    }

    private static String[] inWeakHashMap(String... links) {
        return Clued.behind(
                links,
                "static com.example.Shop .tracer",
                "com.example.Tracer .spans",
                "java.util.Collections$SynchronizedMap .m",
                "java.util.WeakHashMap .table",
                "java.util.WeakHashMap$Entry[] [*]",
                "java.util.WeakHashMap$Entry .value");
    }

    private static String[] inIdentityHashMap() {
        return new String[] {
            "static com.example.Shop .prices", "java.util.IdentityHashMap .table", "java.lang.Object[] [*]"
        };
    }

    private static String[] inHashMap(String reference, String... links) {
        return Clued.behind(
                links,
                "static com.example.Shop .prices",
                "java.util.HashMap .table",
                "java.util.HashMap$Node[] [*]",
                "java.util.HashMap$Node " + reference);
    }

    private static String[] inLinkedHashSet(String field) {
        return new String[] {
            "static " + field,
            "java.util.LinkedHashSet .map",
            "java.util.LinkedHashMap .table",
            "java.util.HashMap$Node[] [*]",
            "java.util.LinkedHashMap$Entry .key"
        };
    }
}
