package io.github.junitleak.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What explains a growth: never what decides it.
 *
 * @since 0.1.0
 */
public final class Evidence extends Value<Evidence.Components> {
    /** Begins a hint that the test's own libraries keep what grows; such hints come first. */
    public static final String TEST_KEEPS = "The test, not your code, keeps ";

    record Components(
            List<GrowingClass> classes,
            List<AllocationSite> sites,
            List<ReferencePath> paths,
            List<Gained> gained,
            List<String> hints,
            List<String> gaps) {
        Components {
            classes = List.copyOf(classes);
            sites = List.copyOf(sites);
            paths = List.copyOf(paths);
            gained = List.copyOf(gained);
            hints = List.copyOf(hints);
            gaps = List.copyOf(gaps);
        }
    }

    /** The accessors say what each is. */
    public Evidence(
            List<GrowingClass> classes,
            List<AllocationSite> sites,
            List<ReferencePath> paths,
            List<Gained> gained,
            List<String> hints,
            List<String> gaps) {
        super(new Components(classes, sites, paths, gained, hints, gaps));
    }

    /** Growing classes, most bytes per iteration first. */
    public List<GrowingClass> classes() {
        return components.classes;
    }

    /** Where the growing objects were allocated ({@code jfr view memory-leaks-by-site}), most samples first. */
    public List<AllocationSite> sites() {
        return components.sites;
    }

    /** The reference paths that hold them, most samples first. */
    public List<ReferencePath> paths() {
        return components.paths;
    }

    /**
     * What became more of leaking resources other than the heap, by name, in the order of {@link Resource}, most first.
     */
    public List<Gained> gained() {
        return components.gained;
    }

    /**
     * Patterns of leaks that the other components show: what it is, and what usually fixes it; one or two sentences
     * each, empty where none is known.
     */
    public List<String> hints() {
        return components.hints;
    }

    /** What could not be had, and how to get it; one sentence each. */
    public List<String> gaps() {
        return components.gaps;
    }

    /** Of a growth that only the heap shows. */
    public Evidence(
            List<GrowingClass> classes,
            List<AllocationSite> sites,
            List<ReferencePath> paths,
            List<String> hints,
            List<String> gaps) {
        this(classes, sites, paths, List.of(), hints, gaps);
    }

    /** The same evidence with what became more of resources other than the heap. */
    public Evidence withGained(List<Gained> more) {
        return new Evidence(classes(), sites(), paths(), more, hints(), gaps());
    }

    /** The same evidence with other sites. */
    public Evidence withSites(List<AllocationSite> others) {
        return new Evidence(classes(), others, paths(), gained(), hints(), gaps());
    }

    /** The hints that begin with {@link #TEST_KEEPS}. */
    public List<String> testKeeps() {
        return hints().stream().filter(hint -> hint.startsWith(TEST_KEEPS)).toList();
    }

    /** The same evidence with other hints. */
    public Evidence withHints(List<String> others) {
        return new Evidence(classes(), sites(), paths(), gained(), others, gaps());
    }

    /** The same evidence with more gaps, after those that it has. */
    public Evidence withMoreGaps(List<String> more) {
        return new Evidence(
                classes(),
                sites(),
                paths(),
                gained(),
                hints(),
                Stream.concat(gaps().stream(), more.stream()).toList());
    }

    /** What was counted of a growth, before anything explains it. */
    public static Evidence counted(List<GrowingClass> classes, List<Gained> gained, List<String> gaps) {
        return new Evidence(classes, List.of(), List.of(), gained, List.of(), gaps);
    }

    /** Of a run in which nothing grew, so that nothing was asked. */
    public static Evidence none() {
        return new Evidence(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A class whose live instances grew, from exact counts after full collections. */
    public static final class GrowingClass extends Value<GrowingClass.Components> {
        record Components(String name, double instancesPerIteration, double bytesPerIteration, List<LiveCount> series) {
            Components {
                Objects.requireNonNull(name, "name");
                series = List.copyOf(series);
            }
        }

        /** The accessors say what each is. */
        public GrowingClass(
                String name, double instancesPerIteration, double bytesPerIteration, List<LiveCount> series) {
            super(new Components(name, instancesPerIteration, bytesPerIteration, series));
        }

        /** Java name, for instance {@code byte[]} or {@code java.util.HashMap$Node}. */
        public String name() {
            return components.name;
        }

        /** Live instances gained per iteration; 0 where the same instances grew larger. */
        public double instancesPerIteration() {
            return components.instancesPerIteration;
        }

        /** Shallow bytes gained per iteration. */
        public double bytesPerIteration() {
            return components.bytesPerIteration;
        }

        /** What was live at the checkpoints, in order; empty for all but the ten classes that gain most. */
        public List<LiveCount> series() {
            return components.series;
        }

        /** A class of which only the rates are known. */
        public GrowingClass(String name, double instancesPerIteration, double bytesPerIteration) {
            this(name, instancesPerIteration, bytesPerIteration, List.of());
        }

        /** The same class with another series. */
        public GrowingClass withSeries(List<LiveCount> others) {
            return new GrowingClass(name(), instancesPerIteration(), bytesPerIteration(), others);
        }
    }

    /**
     * What a checkpoint found of one class.
     *
     * @param iteration iterations run before it, warm-up included
     * @param instances live instances
     * @param bytes their shallow bytes
     */
    public record LiveCount(long iteration, long instances, long bytes) {}

    /**
     * Things of one resource that have the same name but for numbers, and became more from the first checkpoint that
     * counts to the end of the run; from exact counts.
     */
    public static final class Gained extends Value<Gained.Components> {
        record Components(
                Resource resource,
                String name,
                double perIteration,
                String detail,
                @Nullable Frame startedAt) {
            Components {
                Objects.requireNonNull(resource, "resource");
                Objects.requireNonNull(name, "name");
                Objects.requireNonNull(detail, "detail");
            }
        }

        /** The accessors say what each is. */
        public Gained(Resource resource, String name, double perIteration, String detail, @Nullable Frame startedAt) {
            super(new Components(resource, name, perIteration, detail, startedAt));
        }

        /** Any but {@link Resource#HEAP}, whose growing classes say the same. */
        public Resource resource() {
            return components.resource;
        }

        /**
         * Threads' names, what descriptors lead to, classes, or the kind of buffers; {@code *} stands for what differs.
         */
        public String name() {
            return components.name;
        }

        /** Gained per iteration, in the resource's unit, greater than 0. */
        public double perIteration() {
            return components.perIteration;
        }

        /**
         * A clause on how they are at the end: where most of the threads stand, whom sockets are connected to, what
         * generated the classes; empty where nothing is known.
         */
        public String detail() {
            return components.detail;
        }

        /**
         * The application's frame that started most of the threads, from {@code jdk.ThreadStart}; absent for other
         * resources, and where nothing was recorded.
         */
        public Optional<Frame> startedAt() {
            return Optional.ofNullable(components.startedAt);
        }

        /** The same, with the frame that started the threads. */
        public Gained withStartedAt(Frame frame) {
            return new Gained(resource(), name(), perIteration(), detail(), frame);
        }
    }

    /** A line that allocated growing objects, from {@code jdk.OldObjectSample}. */
    public static final class AllocationSite extends Value<AllocationSite.Components> {
        record Components(
                String className,
                List<Frame> frames,
                int applicationFrame,
                int samples,
                @Nullable Excerpt excerpt,
                String fingerprint) {
            Components {
                Objects.requireNonNull(className, "className");
                frames = List.copyOf(frames);
                Objects.requireNonNull(fingerprint, "fingerprint");
                if (applicationFrame < 0 || applicationFrame > 0 && applicationFrame >= frames.size()) {
                    throw new IllegalArgumentException("applicationFrame is " + applicationFrame
                            + ", must index one of " + frames.size() + " frames");
                }
                if (excerpt != null) {
                    int line =
                            frames.isEmpty() ? 0 : frames.get(applicationFrame).line();
                    if (!excerpt.holds(line)) {
                        throw new IllegalArgumentException("the excerpt does not hold line " + line
                                + ", must hold the line of the applicationFrame");
                    }
                }
            }
        }

        /** The accessors say what each is. */
        public AllocationSite(
                String className,
                List<Frame> frames,
                int applicationFrame,
                int samples,
                @Nullable Excerpt excerpt,
                String fingerprint) {
            super(new Components(className, frames, applicationFrame, samples, excerpt, fingerprint));
        }

        /** What was allocated, as a Java name. */
        public String className() {
            return components.className;
        }

        /** The stack, innermost first. */
        public List<Frame> frames() {
            return components.frames;
        }

        /** Index in {@code frames} of the first frame outside the JDK, or 0 where there is none. */
        public int applicationFrame() {
            return components.applicationFrame;
        }

        /** Surviving samples with this class and stack. */
        public int samples() {
            return components.samples;
        }

        /**
         * The lines around the one of {@code applicationFrame}; absent where its source was not found, or not looked
         * for.
         */
        public Optional<Excerpt> excerpt() {
            return Optional.ofNullable(components.excerpt);
        }

        /** The same across runs, JDKs and collectors: class and methods, without line or lambda numbers. */
        public String fingerprint() {
            return components.fingerprint;
        }

        /** A site whose source was not looked for yet. */
        public AllocationSite(
                String className, List<Frame> frames, int applicationFrame, int samples, String fingerprint) {
            this(className, frames, applicationFrame, samples, null, fingerprint);
        }

        /**
         * The same site with lines of its source.
         *
         * @throws IllegalArgumentException if the line of the application's frame is not among them
         */
        public AllocationSite withExcerpt(Excerpt found) {
            return new AllocationSite(className(), frames(), applicationFrame(), samples(), found, fingerprint());
        }
    }

    /**
     * Some lines of a source file, as they stood there when the test had run.
     *
     * @param file relative to the module that holds the file, with slashes
     * @param firstLine number of the first of the lines, from 1
     * @param lines at least one, without line ends; a long one may be cut
     */
    public record Excerpt(String file, int firstLine, List<String> lines) {
        public Excerpt {
            Objects.requireNonNull(file, "file");
            lines = List.copyOf(lines);
            if (firstLine < 1) {
                throw new IllegalArgumentException("firstLine is " + firstLine + ", must be at least 1");
            }
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("lines is empty, an excerpt needs at least one");
            }
        }

        boolean holds(int line) {
            return line >= firstLine && line - firstLine < lines.size();
        }
    }

    /**
     * One frame of an allocation stack.
     *
     * @param className declaring class, as a Java name
     * @param line source line, or a number below 1 where the class file has none
     */
    public record Frame(String className, String method, int line) {
        public Frame {
            Objects.requireNonNull(className, "className");
            Objects.requireNonNull(method, "method");
        }
    }

    /**
     * The shortest reference path that the JVM found from a garbage collection root to sampled objects of one class.
     */
    public static final class ReferencePath extends Value<ReferencePath.Components> {
        record Components(
                String className,
                Root root,
                List<Link> links,
                int samples,
                int sampled,
                @Nullable Accumulation accumulation,
                String fingerprint) {
            Components {
                Objects.requireNonNull(className, "className");
                Objects.requireNonNull(root, "root");
                links = List.copyOf(links);
                Objects.requireNonNull(fingerprint, "fingerprint");
                if (samples < 1 || samples > sampled) {
                    throw new IllegalArgumentException(
                            "samples is " + samples + ", must be from 1 to sampled, " + sampled);
                }
            }
        }

        /** The accessors say what each is. */
        public ReferencePath(
                String className,
                Root root,
                List<Link> links,
                int samples,
                int sampled,
                @Nullable Accumulation accumulation,
                String fingerprint) {
            super(new Components(className, root, links, samples, sampled, accumulation, fingerprint));
        }

        /** The class at the end of the path. */
        public String className() {
            return components.className;
        }

        public Root root() {
            return components.root;
        }

        /** References from the root to the object. */
        public List<Link> links() {
            return components.links;
        }

        /** Samples of this class with this path. */
        public int samples() {
            return components.samples;
        }

        /** Samples of this class in all, at least {@code samples}. */
        public int sampled() {
            return components.sampled;
        }

        /** The container that gains the objects; absent where the samples do not show one. */
        public Optional<Accumulation> accumulation() {
            return Optional.ofNullable(components.accumulation);
        }

        /** The same across runs, JDKs and collectors: no indices, addresses or lambda numbers. */
        public String fingerprint() {
            return components.fingerprint;
        }

        /** Whether it leads to what a container gains, and not to what is held by that. */
        public boolean isOfElements() {
            return accumulation()
                    .filter(found -> found.element().equals(className()))
                    .isPresent();
        }
    }

    /**
     * The garbage collection root where reference paths begin.
     *
     * @param name of the thread, of the class, or of the part of the JVM, as {@code kind} says; {@code *} stands for
     *     numbers that differ, as in the threads of a pool; empty where the kind has no name
     * @param andOthers whether the samples have other roots too, of which this is the most frequent
     */
    public record Root(Kind kind, String name, boolean andOthers) {
        /** What the name is of. */
        public enum Kind {
            /** A static field of the class {@code name}: the first link. */
            STATIC_FIELD,
            /** The thread {@code name}, which is alive. */
            THREAD,
            /** A local variable or parameter in a frame of the thread {@code name}. */
            STACK_VARIABLE,
            /** A reference of native code, which the thread {@code name} runs. */
            LOCAL_JNI_REFERENCE,
            /** A {@link ThreadLocal} of the thread {@code name}. */
            THREAD_LOCAL,
            /** A reference of native code; no name. */
            GLOBAL_JNI_REFERENCE,
            /** The instance of the test, behind which come JUnit and the measurement; no name. */
            RUNNING_TEST,
            /** A compiler thread, which holds constants of the method that it compiles; no name. */
            JIT_COMPILER,
            /** The part {@code name} of the JVM. */
            JVM,
            /** The JVM named none; no name. */
            UNKNOWN
        }

        public Root {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
        }

        /** The only root of its samples. */
        public static Root of(Kind kind, String name) {
            return new Root(kind, name, false);
        }
    }

    /**
     * Where objects gather.
     *
     * @param holder the reference that leads to the container
     * @param container its class, for instance {@code java.util.HashMap}
     * @param element class of what the container gains, for instance {@code com.example.Order}
     */
    public record Accumulation(Link holder, String container, String element) {
        public Accumulation {
            Objects.requireNonNull(holder, "holder");
            Objects.requireNonNull(container, "container");
            Objects.requireNonNull(element, "element");
        }
    }

    /**
     * One reference of a path: an owner, and the field or element of it that leads on.
     *
     * @param owner class of the object that holds the reference, or array type; for a static field the class that
     *     declares it
     * @param field its name; empty unless the kind is a field
     * @param skipped references that the JVM left out before this owner, in very long paths; else 0
     */
    public record Link(String owner, Kind kind, String field, int skipped) {
        /** What in the owner holds the reference. */
        public enum Kind {
            FIELD,
            STATIC_FIELD,
            /** An element of an array. */
            ELEMENT,
            /** The JVM did not say. */
            UNKNOWN
        }

        public Link {
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(field, "field");
        }

        /** Whether it is the field {@code name} of an object of the class {@code className}, or of the class itself. */
        public boolean isField(String className, String name) {
            return isField(name) && owner.equals(className);
        }

        /** Whether it is a field {@code name}, of whatever class. */
        public boolean isField(String name) {
            return isField() && field.equals(name);
        }

        /** Whether it is a field, static or not. */
        public boolean isField() {
            return kind == Kind.FIELD || kind == Kind.STATIC_FIELD;
        }

        public boolean isStatic() {
            return kind == Kind.STATIC_FIELD;
        }

        /** The same reference, behind so many that the JVM left out. */
        public Link withSkipped(int references) {
            return new Link(owner, kind, field, references);
        }
    }
}
