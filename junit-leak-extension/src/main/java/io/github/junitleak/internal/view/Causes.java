package io.github.junitleak.internal.view;

import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.Accumulation;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Excerpt;
import io.github.junitleak.model.Evidence.Frame;
import io.github.junitleak.model.Evidence.Gained;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferencePath;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the causes in the evidence of a report. What the application wrote stands before what a library did, and nodes
 * and arrays of the JDK stand for a leak only where nothing else does.
 */
public final class Causes {
    /** Threads and descriptors name what leaks; the heap that they keep follows from them. */
    private static final Comparator<Resource> HEAP_LAST =
            Comparator.comparing((Resource resource) -> resource == Resource.HEAP);

    /** Stacks on which a file, a socket or a directory is used. */
    private static final Pattern INPUT_OUTPUT = Pattern.compile(
            "(sun\\.nio\\.(fs|ch)|java\\.net|java\\.util\\.(zip|jar))\\..*|java\\.io\\..*(File|Stream).*");

    private static final Pattern THREADS = Pattern.compile(".*(Thread|Executor|Worker|Timer|Pool).*");
    private static final Pattern BUFFERS = Pattern.compile("java\\.nio\\..*Buffer.*|.*\\.[A-Za-z]*ByteBuf[A-Za-z]*");
    private static final Pattern CLASSES = Pattern.compile("java\\.lang\\.Class|.*ClassLoader.*");

    /** Frames that lead to a test, and that no reader asks for. */
    private static final List<String> CALLERS_OF_TESTS =
            List.of("jdk.internal.reflect.", "java.lang.reflect.", "java.lang.invoke.", "org.junit.");

    private final LeakReport report;
    private final Evidence evidence;

    private Causes(LeakReport report) {
        this.report = report;
        evidence = report.evidence();
    }

    /** One for each leaking resource of which anything is known, that of the heap last. */
    public static List<Cause> of(LeakReport report) {
        Causes causes = new Causes(report);
        return LeakReport.leaking(report.findings()).stream()
                .sorted(HEAP_LAST)
                .flatMap(resource -> causes.of(resource).stream())
                .toList();
    }

    /** Paths to what a container gains first, of those to objects of the application, by a field of its own. */
    public static Comparator<ReferencePath> mostTelling(LeakReport report) {
        Causes causes = new Causes(report);
        return Comparator.comparing((ReferencePath path) -> path.accumulation().isEmpty())
                .thenComparing(path -> causes.owner(causes.element(path)))
                .thenComparing(path -> causes.lastOfApplication(path) < 0)
                .thenComparing(path -> !path.isOfElements())
                .thenComparing(path -> causes.rank(path.className()));
    }

    /**
     * The evidence about what leaks: without that of the heap if only other resources leak, unless it explains them.
     */
    public static Evidence evidence(LeakReport report) {
        Causes causes = new Causes(report);
        Set<Resource> leaking = LeakReport.leaking(report.findings());
        Evidence all = report.evidence();
        if (leaking.isEmpty() || leaking.contains(Resource.HEAP)) {
            return all;
        }
        return Evidence.of(
                all.classes().stream()
                        .filter(growing -> isOf(leaking, growing.name()))
                        .toList(),
                onePerLine(all.sites().stream()
                        .filter(site -> isOf(leaking, site.className())
                                || leaking.contains(Resource.FILE_DESCRIPTORS) && usesFiles(site))),
                all.paths().stream()
                        .filter(path -> isOf(leaking, path.className()) || isOf(leaking, causes.element(path)))
                        .toList(),
                all.gained(),
                all.hints(),
                all.gaps());
    }

    private static boolean isOf(Set<Resource> leaking, String className) {
        return leaking.contains(Resource.THREADS) && THREADS.matcher(className).matches()
                || leaking.contains(Resource.FILE_DESCRIPTORS)
                        && INPUT_OUTPUT.matcher(className).matches()
                || leaking.contains(Resource.DIRECT_MEMORY)
                        && BUFFERS.matcher(className).matches()
                || leaking.contains(Resource.CLASSES)
                        && CLASSES.matcher(className).matches();
    }

    /** What is allocated beside a file says where that is used; more of the same line says nothing more. */
    private static List<AllocationSite> onePerLine(Stream<AllocationSite> sites) {
        Set<Frame> lines = new HashSet<>();
        return sites.filter(site ->
                        site.frames().isEmpty() || lines.add(site.frames().get(site.applicationFrame())))
                .toList();
    }

    private static boolean usesFiles(AllocationSite site) {
        return site.frames().stream()
                .anyMatch(frame -> INPUT_OUTPUT.matcher(frame.className()).matches());
    }

    private Optional<Cause> of(Resource resource) {
        Optional<Gained> most = evidence.gained().stream()
                .filter(gained -> gained.resource() == resource)
                .findFirst();
        return switch (resource) {
            case HEAP -> heap();
            case THREADS ->
                most.map(threads -> gained(
                        threads,
                        "threads " + threads.name() + " do not end",
                        Optional.empty(),
                        threads.startedAt().map(frame -> new Cause.Site("started", List.of(frame), source(frame)))));
            case FILE_DESCRIPTORS ->
                most.map(files -> gained(
                        files,
                        files.name() + (files.detail().isEmpty() ? "" : ", " + files.detail() + ",") + " stays open",
                        Optional.empty(),
                        site("used", Causes::usesFiles)));
            case DIRECT_MEMORY ->
                most.map(buffers -> gained(buffers, buffers.name(), keeps(BUFFERS), made("allocated", BUFFERS)));
            case CLASSES ->
                most.map(classes -> gained(
                        classes,
                        "classes " + classes.name() + " stay loaded"
                                + (keeps(CLASSES).isPresent() ? "," : ""),
                        keeps(CLASSES),
                        made("loaded", CLASSES)));
        };
    }

    private static Cause gained(
            Gained gained, String leaked, Optional<Cause.KeptBy> keptBy, Optional<Cause.Site> site) {
        String rate = gained.resource().isBytes()
                ? Numbers.byteRate(gained.perIteration())
                : Numbers.shortCountRate(gained.perIteration());
        return new Cause(gained.resource(), leaked, Optional.of(rate), keptBy, site);
    }

    private Optional<Cause> heap() {
        Optional<ReferencePath> path = path(any -> true);
        Optional<String> leaked = path.map(this::element)
                .or(() -> growing().map(GrowingClass::name).findFirst())
                .or(() -> evidence.sites().stream().findFirst().map(AllocationSite::className));
        return leaked.map(name -> new Cause(
                Resource.HEAP,
                simple(name),
                evidence.classes().stream()
                        .filter(growing -> growing.name().equals(name) && growing.instancesPerIteration() > 0)
                        .findFirst()
                        .map(growing -> Numbers.shortCountRate(growing.instancesPerIteration())),
                path.map(this::keptBy),
                site("allocated", site -> site.className().equals(name))
                        .or(() -> site("allocated", site -> owner(site.className()) == CodeOwner.APPLICATION))
                        .or(() -> site("allocated", any -> true))));
    }

    private Optional<Cause.KeptBy> keeps(Pattern kept) {
        return path(path -> kept.matcher(path.className()).matches()
                        || kept.matcher(element(path)).matches())
                .map(this::keptBy);
    }

    private Optional<Cause.Site> made(String done, Pattern made) {
        return site(done, site -> made.matcher(site.className()).matches());
    }

    /** That of the class that grows most is 0; those that do not grow come last. */
    private int rank(String className) {
        return (int) evidence.classes().stream()
                .map(GrowingClass::name)
                .takeWhile(name -> !name.equals(className))
                .count();
    }

    /** Growing classes, the application's first. */
    private Stream<GrowingClass> growing() {
        return evidence.classes().stream().sorted(Comparator.comparing(growing -> owner(growing.name())));
    }

    private Optional<ReferencePath> path(Predicate<ReferencePath> wanted) {
        return evidence.paths().stream().filter(wanted).min(mostTelling(report));
    }

    /** What accumulates; where that is not known, what grows behind the field, of the application if anything is. */
    private String element(ReferencePath path) {
        return path.accumulation()
                .map(Accumulation::element)
                .orElseGet(() -> Stream.concat(
                                path.links().stream()
                                        .skip(lastOfApplication(path) + 1L)
                                        .map(Link::owner)
                                        .filter(this::grows),
                                Stream.of(path.className()))
                        .min(Comparator.comparing(this::owner).thenComparing(Causes::isNodeOrArray))
                        .orElseThrow());
    }

    private boolean grows(String className) {
        return evidence.classes().stream()
                .anyMatch(growing -> growing.name().equals(className) && growing.instancesPerIteration() > 0);
    }

    private static boolean isNodeOrArray(String className) {
        return className.endsWith("[]") || className.startsWith("java.") && className.contains("$");
    }

    private Cause.KeptBy keptBy(ReferencePath path) {
        int holder = holder(path);
        int last = lastOfApplication(path);
        Optional<String> container = path.accumulation()
                .map(Accumulation::container)
                .or(() -> path.links().stream()
                        .skip(last + 1L)
                        .findFirst()
                        .filter(link -> last >= 0)
                        .map(Link::owner))
                .map(Causes::simple);
        Optional<String> field = path.accumulation().map(found -> reference(found.holder()));
        if (last >= 0) {
            String reference = reference(path.links().get(last));
            return new Cause.KeptBy(reference, field.filter(name -> last < holder), container);
        }
        // Then the root says it in words that people use.
        boolean isOfThreadLocal = path.root().kind() == Evidence.Root.Kind.THREAD_LOCAL;
        boolean isStatic = holder >= 0 && path.links().get(holder).isStatic();
        return field.isPresent() && (isStatic || path.root().kind() == Evidence.Root.Kind.STATIC_FIELD)
                ? new Cause.KeptBy(field.get(), Optional.empty(), container)
                : new Cause.KeptBy(References.root(path.root()), field.filter(name -> !isOfThreadLocal), container);
    }

    /**
     * The last field of the application up to the container of the objects, or -1. Where the container is not known,
     * the last one that leads to a collection, else the first that leads to a class of others.
     */
    private int lastOfApplication(ReferencePath path) {
        OptionalInt container = accumulatesAt(path);
        if (container.isPresent()) {
            return ofApplication(path)
                    .filter(i -> i <= container.getAsInt())
                    .max()
                    .orElse(-1);
        }
        IntStream collections = ofApplication(path).filter(i -> target(path, i).startsWith("java.util."));
        return collections
                .max()
                .orElseGet(() -> ofApplication(path)
                        .filter(i -> owner(target(path, i)) != CodeOwner.APPLICATION)
                        .findFirst()
                        .orElseGet(() -> ofApplication(path).max().orElse(-1)));
    }

    private IntStream ofApplication(ReferencePath path) {
        return IntStream.range(0, path.links().size()).filter(i -> {
            Link link = path.links().get(i);
            return link.isField() && !link.field().contains("$") && owner(link.owner()) == CodeOwner.APPLICATION;
        });
    }

    private static String target(ReferencePath path, int link) {
        return link + 1 < path.links().size() ? path.links().get(link + 1).owner() : path.className();
    }

    /** Index of the link that leads to the container that gains the objects; absent where that is not known. */
    public static OptionalInt accumulatesAt(ReferencePath path) {
        return IntStream.range(0, path.links().size())
                .filter(i -> path.accumulation()
                        .filter(found -> References.qualified(found.holder())
                                .equals(References.qualified(path.links().get(i))))
                        .isPresent())
                .findFirst();
    }

    private static int holder(ReferencePath path) {
        return accumulatesAt(path).orElse(path.links().size() - 1);
    }

    /** {@code static Orders.byId}. */
    private static String reference(Link link) {
        return (link.isStatic() ? "static " : "") + simple(link.owner()) + References.member(link);
    }

    /** {@code com.example.Cache$Key} as {@code Cache.Key}; a lambda is named by the class that it stands in. */
    static String simple(String className) {
        int lambda = className.indexOf("$$Lambda");
        if (lambda > 0) {
            return "lambda of " + simple(className.substring(0, lambda));
        }
        return className.substring(className.lastIndexOf('.') + 1).replaceAll("(?<=.)\\$(?=\\D)", ".");
    }

    /** The application's line that led to the first of such sites. */
    private Optional<Cause.Site> site(String done, Predicate<AllocationSite> wanted) {
        return evidence.sites().stream()
                .filter(wanted)
                .flatMap(site -> applicationFrame(site).stream().mapToObj(i -> site(done, site, i)))
                .findFirst();
    }

    private Cause.Site site(String done, AllocationSite site, int application) {
        List<Frame> stack = site.frames().stream()
                .skip(application)
                .takeWhile(frame -> CALLERS_OF_TESTS.stream().noneMatch(frame.className()::startsWith))
                .toList();
        return new Cause.Site(done, stack, source(stack.get(0)));
    }

    private OptionalInt applicationFrame(AllocationSite site) {
        return IntStream.range(site.applicationFrame(), site.frames().size())
                .filter(i -> owner(site.frames().get(i).className()) == CodeOwner.APPLICATION)
                .findFirst();
    }

    /** Lines around it, if any site shows them. */
    private Optional<Excerpt> source(Frame frame) {
        return evidence.sites().stream()
                .filter(site -> site.excerpt().isPresent())
                .filter(site -> site.frames().get(site.applicationFrame()).equals(frame))
                .findFirst()
                .flatMap(AllocationSite::excerpt);
    }

    private CodeOwner owner(String className) {
        return CodeOwner.of(className, report.test().testClass().orElse(""));
    }
}
