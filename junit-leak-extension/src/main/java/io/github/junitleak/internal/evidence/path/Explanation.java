package io.github.junitleak.internal.evidence.path;

import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Evidence.ReferencePath;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Allocation sites and reference paths of the samples that have to do with the growing classes.
 *
 * <p>Growing classes come first, in their own order, and paths to what a container gains before paths to what that
 * holds; within a class, most samples first. Objects of other classes follow if a growing class holds them, or if there
 * is nothing else: with the JVM's default flags a leak of small objects may be visible only through the one large array
 * that holds them. What has filled in the first half and then stayed is left out. Of each class the {@value #PER_CLASS}
 * most frequent sites and paths are kept, and {@value #IN_ALL} in all.
 */
public final class Explanation {
    private static final int PER_CLASS = 5;
    private static final int IN_ALL = 50;

    /**
     * One part of so many of a class's samples is what was loaded once during the measured iterations, not what leaks.
     */
    private static final int RARE = 20;

    /**
     * So many samples, and all in the first half of the measured iterations, are a cache that has filled: of what leaks
     * evenly, that happens once in 256 times.
     */
    private static final int FILLING = 8;

    private final Map<String, Integer> ranks = new HashMap<>();
    private final List<Sample> samples;
    private final long iterations;

    /** Classes with samples of the second half. */
    private final Set<String> goingOn;

    /** @param iterations in which the samples were allocated, at least 1 */
    public Explanation(List<GrowingClass> growing, List<Sample> samples, long iterations) {
        this.iterations = iterations;
        growing.forEach(grown -> ranks.put(grown.name(), ranks.size()));
        List<Sample> related = samples.stream().filter(this::isRelated).toList();
        this.samples = related.isEmpty() ? List.copyOf(samples) : related;
        goingOn = this.samples.stream()
                .filter(Sample::late)
                .map(Sample::className)
                .collect(Collectors.toSet());
    }

    /** The samples that sites and paths are made of. */
    public List<Sample> samples() {
        return samples;
    }

    public List<AllocationSite> sites() {
        record Site(String className, AllocationStack stack) {}
        Map<Site, List<Sample>> sites = samples.stream()
                .filter(sample -> !sample.stack().frames().isEmpty())
                .collect(Collectors.groupingBy(sample -> new Site(sample.className(), sample.stack())));
        Map<String, Long> sampled =
                samples.stream().collect(Collectors.groupingBy(Sample::className, Collectors.counting()));
        return sites.entrySet().stream()
                .filter(entry -> !isOver(
                        entry.getKey().className(),
                        entry.getValue().size(),
                        entry.getValue().stream().anyMatch(Sample::late)))
                .filter(entry -> isFrequent(
                        entry.getValue().size(), sampled.get(entry.getKey().className())))
                .map(entry -> site(
                        entry.getKey().className(),
                        entry.getKey().stack(),
                        entry.getValue().size()))
                .sorted(order(AllocationSite::className, AllocationSite::samples, AllocationSite::fingerprint))
                .filter(firstOfEach(AllocationSite::className))
                .limit(IN_ALL)
                .toList();
    }

    public List<ReferencePath> paths() {
        Map<String, Integer> sampled = new HashMap<>();
        Map<String, PathGroup> groups = new HashMap<>();
        for (Sample sample : samples) {
            sampled.merge(sample.className(), 1, Integer::sum);
            sample.path()
                    .ifPresent(path -> groups.computeIfAbsent(
                                    path.fingerprint(sample.className()),
                                    same -> new PathGroup(sample.className(), path))
                            .add(path, sample));
        }
        return groups.entrySet().stream()
                .filter(entry -> !isOver(
                        entry.getValue().className(),
                        entry.getValue().size(),
                        entry.getValue().isGoingOn()))
                .map(entry ->
                        entry.getValue().toPath(sampled.get(entry.getValue().className()), iterations, entry.getKey()))
                .filter(path -> isFrequent(path.samples(), path.sampled()))
                .sorted(Comparator.comparing(ReferencePath::isOfElements)
                        .reversed()
                        .thenComparing(
                                order(ReferencePath::className, ReferencePath::samples, ReferencePath::fingerprint)))
                .filter(firstOfEach(ReferencePath::className))
                .limit(IN_ALL)
                .toList();
    }

    /** Whether it has ended while others of its class go on. */
    private boolean isOver(String className, int size, boolean goesOn) {
        return size >= FILLING && !goesOn && goingOn.contains(className);
    }

    public static boolean isFrequent(long part, long whole) {
        return part * RARE >= whole;
    }

    private boolean isRelated(Sample sample) {
        return ranks.containsKey(sample.className())
                || sample.path()
                        .filter(path -> ranks.keySet().stream().anyMatch(path::passesThrough))
                        .isPresent();
    }

    private static AllocationSite site(String className, AllocationStack stack, int samples) {
        return AllocationSite.of(
                className, stack.frames(), stack.applicationFrame(), samples, stack.fingerprint(className));
    }

    private <T> Comparator<T> order(
            Function<T, String> className, ToIntFunction<T> samples, Function<T, String> fingerprint) {
        return Comparator.<T>comparingInt(entry -> ranks.getOrDefault(className.apply(entry), ranks.size()))
                .thenComparing(Comparator.comparingInt(samples).reversed())
                .thenComparing(className)
                .thenComparing(fingerprint);
    }

    private static <T> Predicate<T> firstOfEach(Function<T, String> className) {
        Map<String, Integer> seen = new HashMap<>();
        return entry -> seen.merge(className.apply(entry), 1, Integer::sum) <= PER_CLASS;
    }
}
