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
public sealed interface Evidence {
    /** The accessors say what each is. */
    static Evidence of(
            List<GrowingClass> classes,
            List<AllocationSite> sites,
            List<ReferencePath> paths,
            List<Gained> gained,
            List<Hint> hints,
            List<String> gaps) {
        return new EvidenceData(classes, sites, paths, gained, hints, gaps);
    }

    /** Growing classes, most bytes per iteration first. */
    List<GrowingClass> classes();

    /** Where the growing objects were allocated ({@code jfr view memory-leaks-by-site}), most samples first. */
    List<AllocationSite> sites();

    /** The reference paths that hold them, most samples first. */
    List<ReferencePath> paths();

    /**
     * What became more of leaking resources other than the heap, by name, in the order of {@link Resource}, most first.
     */
    List<Gained> gained();

    /** What the other components show of leaks that are known; those about the test first. */
    List<Hint> hints();

    /** What could not be had, and how to get it; one sentence each. */
    List<String> gaps();

    /** Of a growth that only the heap shows. */
    static Evidence of(
            List<GrowingClass> classes,
            List<AllocationSite> sites,
            List<ReferencePath> paths,
            List<Hint> hints,
            List<String> gaps) {
        return of(classes, sites, paths, List.of(), hints, gaps);
    }

    /** The same evidence with what became more of resources other than the heap. */
    default Evidence withGained(List<Gained> more) {
        return of(classes(), sites(), paths(), more, hints(), gaps());
    }

    /** The same evidence with other sites. */
    default Evidence withSites(List<AllocationSite> others) {
        return of(classes(), others, paths(), gained(), hints(), gaps());
    }

    /** The sentences of one kind of hints. */
    default List<String> hints(Hint.Kind kind) {
        return hints().stream()
                .filter(hint -> hint.kind() == kind)
                .map(Hint::text)
                .toList();
    }

    /** The same evidence with other hints. */
    default Evidence withHints(List<Hint> others) {
        return of(classes(), sites(), paths(), gained(), others, gaps());
    }

    /** The same evidence with more gaps, after those that it has. */
    default Evidence withMoreGaps(List<String> more) {
        return of(
                classes(),
                sites(),
                paths(),
                gained(),
                hints(),
                Stream.concat(gaps().stream(), more.stream()).toList());
    }

    /** What was counted of a growth, before anything explains it. */
    static Evidence counted(List<GrowingClass> classes, List<Gained> gained, List<String> gaps) {
        return of(classes, List.of(), List.of(), gained, List.of(), gaps);
    }

    /** Of a run in which nothing grew, so that nothing was asked. */
    static Evidence none() {
        return of(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * What a leak like this one is, and what usually fixes it.
     *
     * @param text one or two sentences
     */
    record Hint(Kind kind, String text) {
        /** Whose mistake it is. */
        public enum Kind {
            /** The test's: what a library for tests keeps, while the code that is tested is innocent. */
            TEST,
            /** One that much code has made. */
            PATTERN
        }

        public Hint {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(text, "text");
        }
    }

    /** A class whose live instances grew, from exact counts after full collections. */
    sealed interface GrowingClass {
        /** The accessors say what each is. */
        static GrowingClass of(
                String name, double instancesPerIteration, double bytesPerIteration, List<LiveCount> series) {
            return new GrowingClassData(name, instancesPerIteration, bytesPerIteration, series);
        }

        /** Java name, for instance {@code byte[]} or {@code java.util.HashMap$Node}. */
        String name();

        /** Live instances gained per iteration; 0 where the same instances grew larger. */
        double instancesPerIteration();

        /** Shallow bytes gained per iteration. */
        double bytesPerIteration();

        /** What was live at the checkpoints, in order; empty for all but the ten classes that gain most. */
        List<LiveCount> series();

        /** A class of which only the rates are known. */
        static GrowingClass of(String name, double instancesPerIteration, double bytesPerIteration) {
            return of(name, instancesPerIteration, bytesPerIteration, List.of());
        }

        /** The same class with another series. */
        default GrowingClass withSeries(List<LiveCount> others) {
            return of(name(), instancesPerIteration(), bytesPerIteration(), others);
        }
    }

    /**
     * What a checkpoint found of one class.
     *
     * @param iteration iterations run before it, warm-up included
     * @param instances live instances
     * @param bytes their shallow bytes
     */
    record LiveCount(long iteration, long instances, long bytes) {}

    /**
     * Things of one resource that have the same name but for numbers, and became more from the first checkpoint that
     * counts to the end of the run; from exact counts.
     */
    sealed interface Gained {
        /** The accessors say what each is. */
        static Gained of(
                Resource resource, String name, double perIteration, String detail, @Nullable Frame startedAt) {
            return new GainedData(resource, name, perIteration, detail, Optional.ofNullable(startedAt));
        }

        /** Any but {@link Resource#HEAP}, whose growing classes say the same. */
        Resource resource();

        /**
         * Threads' names, what descriptors lead to, classes, or the kind of buffers; {@code *} stands for what differs.
         */
        String name();

        /** Gained per iteration, in the resource's unit, greater than 0. */
        double perIteration();

        /**
         * A clause on how they are at the end: where most of the threads stand, whom sockets are connected to, what
         * generated the classes; empty where nothing is known.
         */
        String detail();

        /**
         * The application's frame that started most of the threads, from {@code jdk.ThreadStart}; absent for other
         * resources, and where nothing was recorded.
         */
        Optional<Frame> startedAt();

        /** The same, with the frame that started the threads. */
        default Gained withStartedAt(Frame frame) {
            return of(resource(), name(), perIteration(), detail(), frame);
        }
    }

    /** A line that allocated growing objects, from {@code jdk.OldObjectSample}. */
    sealed interface AllocationSite {
        /** The accessors say what each is. */
        static AllocationSite of(
                String className,
                List<Frame> frames,
                int applicationFrame,
                int samples,
                @Nullable Excerpt excerpt,
                String fingerprint) {
            return new AllocationSiteData(
                    className, frames, applicationFrame, samples, Optional.ofNullable(excerpt), fingerprint);
        }

        /** What was allocated, as a Java name. */
        String className();

        /** The stack, innermost first. */
        List<Frame> frames();

        /** Index in {@code frames} of the first frame outside the JDK, or 0 where there is none. */
        int applicationFrame();

        /** Surviving samples with this class and stack. */
        int samples();

        /**
         * The lines around the one of {@code applicationFrame}; absent where its source was not found, or not looked
         * for.
         */
        Optional<Excerpt> excerpt();

        /** The same across runs, JDKs and collectors: class and methods, without line or lambda numbers. */
        String fingerprint();

        /** A site whose source was not looked for yet. */
        static AllocationSite of(
                String className, List<Frame> frames, int applicationFrame, int samples, String fingerprint) {
            return of(className, frames, applicationFrame, samples, null, fingerprint);
        }

        /**
         * The same site with lines of its source.
         *
         * @throws IllegalArgumentException if the line of the application's frame is not among them
         */
        default AllocationSite withExcerpt(Excerpt found) {
            return of(className(), frames(), applicationFrame(), samples(), found, fingerprint());
        }
    }

    /**
     * Some lines of a source file, as they stood there when the test had run.
     *
     * @param file relative to the module that holds the file, with slashes
     * @param firstLine number of the first of the lines, from 1
     * @param lines at least one, without line ends; a long one may be cut
     */
    record Excerpt(String file, int firstLine, List<String> lines) {
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
    record Frame(String className, String method, int line) {
        public Frame {
            Objects.requireNonNull(className, "className");
            Objects.requireNonNull(method, "method");
        }
    }

    /**
     * The shortest reference path that the JVM found from a garbage collection root to sampled objects of one class.
     */
    sealed interface ReferencePath {
        /** The accessors say what each is. */
        static ReferencePath of(
                String className,
                Root root,
                List<Link> links,
                int samples,
                int sampled,
                @Nullable Accumulation accumulation,
                String fingerprint) {
            return new ReferencePathData(
                    className, root, links, samples, sampled, Optional.ofNullable(accumulation), fingerprint);
        }

        /** The class at the end of the path. */
        String className();

        Root root();

        /** References from the root to the object. */
        List<Link> links();

        /** Samples of this class with this path. */
        int samples();

        /** Samples of this class in all, at least {@code samples}. */
        int sampled();

        /** The container that gains the objects; absent where the samples do not show one. */
        Optional<Accumulation> accumulation();

        /** The same across runs, JDKs and collectors: no indices, addresses or lambda numbers. */
        String fingerprint();

        /** Whether it leads to what a container gains, and not to what is held by that. */
        default boolean isOfElements() {
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
    record Root(Kind kind, String name, boolean andOthers) {
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
    record Accumulation(Link holder, String container, String element) {
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
    record Link(String owner, Kind kind, String field, int skipped) {
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

record ReferencePathData(
        String className,
        Evidence.Root root,
        List<Evidence.Link> links,
        int samples,
        int sampled,
        Optional<Evidence.Accumulation> accumulation,
        String fingerprint)
        implements Evidence.ReferencePath {
    ReferencePathData {
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(root, "root");
        links = List.copyOf(links);
        Objects.requireNonNull(fingerprint, "fingerprint");
        if (samples < 1 || samples > sampled) {
            throw new IllegalArgumentException("samples is " + samples + ", must be from 1 to sampled, " + sampled);
        }
    }
}

record AllocationSiteData(
        String className,
        List<Evidence.Frame> frames,
        int applicationFrame,
        int samples,
        Optional<Evidence.Excerpt> excerpt,
        String fingerprint)
        implements Evidence.AllocationSite {
    AllocationSiteData {
        Objects.requireNonNull(className, "className");
        frames = List.copyOf(frames);
        Objects.requireNonNull(fingerprint, "fingerprint");
        if (applicationFrame < 0 || applicationFrame > 0 && applicationFrame >= frames.size()) {
            throw new IllegalArgumentException(
                    "applicationFrame is " + applicationFrame + ", must index one of " + frames.size() + " frames");
        }
        if (excerpt.isPresent()) {
            int line = frames.isEmpty() ? 0 : frames.get(applicationFrame).line();
            if (!excerpt.get().holds(line)) {
                throw new IllegalArgumentException(
                        "the excerpt does not hold line " + line + ", must hold the line of the applicationFrame");
            }
        }
    }
}

record GainedData(
        Resource resource, String name, double perIteration, String detail, Optional<Evidence.Frame> startedAt)
        implements Evidence.Gained {
    GainedData {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(detail, "detail");
    }
}

record GrowingClassData(
        String name, double instancesPerIteration, double bytesPerIteration, List<Evidence.LiveCount> series)
        implements Evidence.GrowingClass {
    GrowingClassData {
        Objects.requireNonNull(name, "name");
        series = List.copyOf(series);
    }
}

record EvidenceData(
        List<Evidence.GrowingClass> classes,
        List<Evidence.AllocationSite> sites,
        List<Evidence.ReferencePath> paths,
        List<Evidence.Gained> gained,
        List<Evidence.Hint> hints,
        List<String> gaps)
        implements Evidence {
    EvidenceData {
        classes = List.copyOf(classes);
        sites = List.copyOf(sites);
        paths = List.copyOf(paths);
        gained = List.copyOf(gained);
        hints = List.copyOf(hints);
        gaps = List.copyOf(gaps);
    }
}
