package io.github.junitleak.internal.evidence.hint;

import io.github.junitleak.internal.evidence.name.JavaNames;
import io.github.junitleak.internal.evidence.name.Origin;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.Evidence.GrowingClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is known of a growth, as the patterns of leaks ask for it. */
final class Clues {
    /** What gains fewer instances per iteration was loaded, or filled, once. */
    private static final double EVERY_TENTH_ITERATION = 0.1;

    private final Map<String, GrowingClass> growing = new HashMap<>();
    private final List<GrowingPath> paths;
    private final List<AllocationSite> sites;

    Clues(Evidence evidence) {
        evidence.classes().forEach(grown -> growing.put(grown.name(), grown));
        paths = evidence.paths().stream()
                .filter(path -> grows(path.className()))
                .map(GrowingPath::new)
                .toList();
        sites = evidence.sites();
    }

    /** Paths to objects that become more, in the order of the paths. */
    List<GrowingPath> paths() {
        return paths;
    }

    /** Allocation sites of all classes. */
    List<AllocationSite> sites() {
        return sites;
    }

    /** Whether objects of this class become more. */
    boolean grows(String className) {
        return perIteration(className) >= EVERY_TENTH_ITERATION;
    }

    boolean grows(Optional<String> className) {
        return className.isPresent() && grows(className.get());
    }

    /** Instances gained per iteration; 0 for a class that does not grow. */
    double perIteration(String className) {
        return growing.containsKey(className) ? growing.get(className).instancesPerIteration() : 0;
    }

    /** Bytes gained per iteration; 0 for a class that does not grow. */
    double bytesPerIteration(String className) {
        return growing.containsKey(className) ? growing.get(className).bytesPerIteration() : 0;
    }

    /** Whether it is known what holds each growing class. */
    boolean allHavePaths() {
        Set<String> ends = paths.stream().map(GrowingPath::end).collect(Collectors.toSet());
        return growing.keySet().stream().filter(this::grows).allMatch(ends::contains);
    }

    boolean anyGrows(Predicate<String> className) {
        return growing.keySet().stream().filter(this::grows).anyMatch(className);
    }

    /** Whether threads become more: those of the class {@code Thread}, or other ones that were seen to run. */
    boolean threadsGrow() {
        return grows(Thread.class.getName()) || paths.stream().anyMatch(GrowingPath::endsInThread);
    }

    /** The most informative of what {@code search} finds on the paths; of equals, the first. */
    Optional<Holder> holder(Function<GrowingPath, Optional<Holder>> search) {
        return paths.stream().map(search).flatMap(Optional::stream).min(Holder.MOST_INFORMATIVE);
    }

    /**
     * What the link holds: the first object of the application behind it, if that grows. Containers and other objects
     * of the JDK are passed through; where there is nothing else, it is the object at the path's end.
     */
    Optional<Holder> holderAt(GrowingPath path, int link) {
        for (int i = link; i < path.length(); i++) {
            Optional<String> target = path.target(i);
            if (target.isEmpty()) {
                return Optional.empty();
            }
            Holder holder = new Holder(target.get(), path, link);
            if (holder.isOfTheApplication()) {
                return grows(holder.held()) ? Optional.of(holder) : Optional.empty();
            }
        }
        return Optional.of(new Holder(path.end(), path, link));
    }

    /** {@code , made in com.example.Shop.open,} where the application's method that allocated the class is known. */
    String madeIn(String className) {
        return sites.stream()
                .filter(site -> site.className().equals(className))
                .map(Clues::caller)
                .flatMap(Optional::stream)
                .findFirst()
                .map(caller -> ", made in " + caller + ",")
                .orElse("");
    }

    /** The application's method that first led to the allocation. */
    static Optional<String> caller(AllocationSite site) {
        return site.frames().stream()
                .skip(site.applicationFrame())
                .findFirst()
                .filter(frame -> Origin.of(frame.className()) == Origin.APPLICATION)
                .map(Clues::method);
    }

    private static String method(Frame frame) {
        return frame.className() + "." + JavaNames.ofMethod(frame.method());
    }
}
