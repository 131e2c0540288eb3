package io.github.junitleak.internal.confirm;

import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.Accumulation;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Evidence.ReferencePath;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A container that removes elements by itself once it is full, so that the growth of what it holds has an end: no trend
 * can know that, the container's class does.
 *
 * <p>Cannot see: bounds that the application keeps, for instance by calling {@code remove} itself; and whether the
 * bound is ever reached.
 *
 * @param name the class that bounds it
 */
record BoundedContainer(String name) {

    /** Part of the growth, of which it is known what holds it, that must lie in the container. */
    private static final double PART = 0.5;

    /** Extended by a class for each combination of features; one with a maximum overrides {@code evicts}. */
    private static final String CAFFEINE = "com.github.benmanes.caffeine.cache.BoundedLocalCache";

    /** Entries that a cache orders by use or by age are those of a cache with a maximum or with an age. */
    private static final String GUAVA_ENTRY = "com\\.google\\.common\\.cache\\.LocalCache\\$\\w+(Access|Write)Entry";

    /** A value that is still being loaded has no weight, so that no maximum ever removes its entry. */
    private static final String GUAVA_LOADING =
            "com\\.google\\.common\\.cache\\.LocalCache\\$\\w*(Loading|Computing)ValueReference";

    private static final List<String> ALWAYS_BOUNDED =
            List.of("org.ehcache.impl.internal.store.heap.OnHeapStore", "net.sf.ehcache.store.MemoryStore");

    /**
     * The container that holds most of what grows, if it is one that bounds itself.
     *
     * @param classes growing classes
     * @param paths the reference paths that hold their samples
     */
    static Optional<BoundedContainer> holding(List<GrowingClass> classes, List<ReferencePath> paths) {
        if (classes.stream().anyMatch(grown -> grown.name().matches(GUAVA_LOADING))) {
            return Optional.empty();
        }
        double known = 0;
        double bounded = 0;
        Optional<BoundedContainer> found = Optional.empty();
        for (GrowingClass grown : classes) {
            Optional<ReferencePath> path = paths.stream()
                    .filter(each -> each.className().equals(grown.name())
                            && each.accumulation().isPresent())
                    .max(Comparator.comparingInt(ReferencePath::samples));
            if (path.isEmpty()) {
                continue;
            }
            known += grown.bytesPerIteration();
            Optional<BoundedContainer> container = of(path.get());
            if (container.isPresent()) {
                bounded += grown.bytesPerIteration();
                found = found.or(() -> container);
            }
        }
        return bounded > PART * known ? found : Optional.empty();
    }

    /** Of the container that gains the objects: one further up may hold few elements that grow without a bound. */
    private static Optional<BoundedContainer> of(ReferencePath path) {
        Accumulation accumulation = path.accumulation().orElseThrow();
        boolean ofGuava = path.links().stream().map(Evidence.Link::owner).anyMatch(owner -> owner.matches(GUAVA_ENTRY));
        return ofGuava && accumulation.holder().owner().startsWith("com.google.common.cache.")
                ? Optional.of(new BoundedContainer("com.google.common.cache.LocalCache"))
                : Stream.of(accumulation.container(), accumulation.holder().owner())
                        .filter(BoundedContainer::isBounded)
                        .findFirst()
                        .map(BoundedContainer::new);
    }

    private static boolean isBounded(String name) {
        if (ALWAYS_BOUNDED.contains(name)) {
            return true;
        }
        try {
            Class<?> type = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            return LinkedHashMap.class.isAssignableFrom(type)
                            && overrides(type, "removeEldestEntry", LinkedHashMap.class.getName())
                    || overrides(type, "evicts", CAFFEINE);
        } catch (ClassNotFoundException | LinkageError e) {
            // A class of another loader, or one whose own classes are missing: nothing is known of it.
            return false;
        }
    }

    /** Whether {@code type} extends the class {@code base}, and has a method of its own, or inherits one, below it. */
    private static boolean overrides(Class<?> type, String method, String base) {
        boolean overrides = false;
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (each.getName().equals(base)) {
                return overrides;
            }
            overrides |= Stream.of(each.getDeclaredMethods())
                    .anyMatch(declared -> declared.getName().equals(method));
        }
        return false;
    }

    String reason(long iterations) {
        return "what grows is held by " + name + ", which removes elements by itself once it is full, and was not full"
                + " after " + iterations + " iterations; fill it before the first iteration, or set its bound below "
                + iterations + " or iterations above its bound";
    }
}
