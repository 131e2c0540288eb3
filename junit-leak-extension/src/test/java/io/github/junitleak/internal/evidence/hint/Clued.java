package io.github.junitleak.internal.evidence.hint;

import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferencePath;
import io.github.junitleak.model.TestPaths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Evidence as the JVM leaves it, put together line by line, and the hints that it gives. */
final class Clued {
    private final List<GrowingClass> classes = new ArrayList<>();
    private final List<AllocationSite> sites = new ArrayList<>();
    private final List<ReferencePath> paths = new ArrayList<>();

    /** One instance of each class per iteration. */
    Clued growing(String... classNames) {
        for (String className : classNames) {
            growing(className, 1, 24);
        }
        return this;
    }

    Clued growing(String className, double instances, double bytes) {
        classes.add(GrowingClass.of(className, instances, bytes));
        return this;
    }

    /** @param links {@code owner .field}, {@code static owner .field}, {@code array [*]}, or {@code owner ?} */
    Clued path(String className, String root, String... links) {
        return path(className, 100, root, links);
    }

    Clued path(String className, int samples, String root, String... links) {
        paths.add(ReferencePath.of(
                className,
                TestPaths.root(root),
                Arrays.stream(links).map(Clued::link).toList(),
                samples,
                100,
                null,
                className));
        return this;
    }

    /** @param frames {@code class method}, innermost first */
    Clued site(String className, int applicationFrame, String... frames) {
        sites.add(AllocationSite.of(
                className,
                Arrays.stream(frames)
                        .map(frame -> new Frame(frame.split(" ")[0], frame.split(" ")[1], 1))
                        .toList(),
                applicationFrame,
                100,
                className));
        return this;
    }

    List<String> hints() {
        return Hints.added(Evidence.of(classes, sites, paths, List.of(), List.of())).hints().stream()
                .map(Evidence.Hint::text)
                .toList();
    }

    /** The links of a path that goes on behind the {@code first} ones. */
    static String[] behind(String[] last, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(last)).toArray(String[]::new);
    }

    private static Link link(String text) {
        boolean isStatic = text.startsWith("static ");
        String[] parts = (isStatic ? text.substring("static ".length()) : text).split(" ");
        return TestPaths.link(parts[0], (isStatic ? "static " : "") + parts[1]);
    }
}
