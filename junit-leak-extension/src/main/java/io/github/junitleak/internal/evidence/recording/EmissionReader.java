package io.github.junitleak.internal.evidence.recording;

import io.github.junitleak.internal.evidence.name.FieldNames;
import io.github.junitleak.internal.evidence.name.JavaNames;
import io.github.junitleak.internal.evidence.path.AllocationStack;
import io.github.junitleak.internal.evidence.path.RecordedReference;
import io.github.junitleak.internal.evidence.path.RecordedRoot;
import io.github.junitleak.internal.evidence.path.Sample;
import io.github.junitleak.internal.evidence.path.SharedPath;
import io.github.junitleak.model.Evidence.Frame;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedObject;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * Reads the last emission of {@code jdk.OldObjectSample} in a recording, and who started threads.
 *
 * <p>Every dump of any recording makes the sampler write all live samples again. Those of one emission share their
 * start time; the last one is ours, and the earlier ones say the same with less.
 *
 * <p>To be used after the recording has stopped: where every allocation is sampled, reading a file while the sampler
 * runs takes minutes and fills the sampler's queue.
 */
final class EmissionReader {
    static final String EVENT = "jdk.OldObjectSample";

    /** On in the JDK's own default configuration as well, with stacks; they cost only where threads start. */
    static final String THREAD_START = "jdk.ThreadStart";

    static final String THREAD_END = "jdk.ThreadEnd";

    /** The JVM writes at most 200 references of a path ({@code EdgeUtils}: 100 at each end). */
    private static final int LONGEST_PATH = 256;

    /** References that are followed in all, a second or two of work; the samples of a leak look alike. */
    private static final int MOST_STEPS = 1_000_000;

    private final long from;
    private final long to;
    private final Map<AllocationStack, AllocationStack> stacks = new HashMap<>();
    private final Map<SharedPath, SharedPath> paths = new HashMap<>();
    private final List<Sample> samples = new ArrayList<>();
    private final FieldNames fieldNames = new FieldNames(Thread.currentThread().getContextClassLoader());
    private final ThreadStarts threads = new ThreadStarts();
    private Instant emission = Instant.MIN;
    private Duration search = Duration.ZERO;
    private int emitted;
    private int canaries;
    private int unread;
    private int steps;
    private boolean foreign;

    private EmissionReader(long from, long to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Reads {@code file}, keeping only objects that were allocated from {@code from} to {@code to}.
     *
     * @param from nanoseconds since the epoch, as {@code to}
     */
    static Emission read(Path file, long from, long to) throws IOException {
        EmissionReader reader = new EmissionReader(from, to);
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                reader.read(recording.readEvent());
            }
        }
        return new Emission(
                reader.samples,
                reader.emitted,
                reader.canaries,
                reader.unread,
                reader.search,
                reader.threads,
                reader.foreign);
    }

    private void read(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case EVENT -> add(event);
            case THREAD_START ->
                Optional.ofNullable(event.getThread("thread"))
                        .ifPresent(thread -> threads.started(
                                thread.getJavaThreadId(),
                                String.valueOf(thread.getJavaName()),
                                stack(event.getStackTrace())));
            case THREAD_END ->
                Optional.ofNullable(event.getThread("thread"))
                        .ifPresent(thread -> threads.ended(thread.getJavaThreadId()));
            default -> foreign = true;
        }
    }

    private void add(RecordedEvent event) {
        Instant start = event.getStartTime();
        if (start.isBefore(emission)) {
            return;
        }
        if (start.isAfter(emission)) {
            emission = start;
            search = Duration.ZERO;
            emitted = 0;
            canaries = 0;
            unread = 0;
            steps = 0;
            samples.clear();
        }
        emitted++;
        if (Canaries.isOne(className(event.getValue("object")))) {
            canaries++;
            return;
        }
        if (event.getDuration().compareTo(search) > 0) {
            search = event.getDuration();
        }
        long allocated = EpochNanos.of(event.getInstant("allocationTime"));
        if (from > allocated || allocated > to || isRecorderThread(event)) {
            return;
        }
        if (steps >= MOST_STEPS) {
            unread++;
        } else {
            Sample sample = sample(event, to - allocated < allocated - from);
            if (!sample.isOwn()) {
                samples.add(sample);
            }
        }
    }

    private Sample sample(RecordedEvent event, boolean late) {
        RecordedObject object = event.getValue("object");
        // Thousands of samples share a few stacks and paths.
        AllocationStack stack = stacks.computeIfAbsent(stack(event.getStackTrace()), same -> same);
        Optional<SharedPath.Located> traced = path(object, event.getValue("root"));
        Optional<SharedPath> path =
                traced.map(SharedPath.Located::path).map(c -> paths.computeIfAbsent(c, same -> same));
        long[] owners = traced.map(SharedPath.Located::owners).orElse(new long[0]);
        return new Sample(className(object), stack, path, owners, late);
    }

    /** JFR's own threads allocate, too. */
    private static boolean isRecorderThread(RecordedEvent event) {
        RecordedThread thread = event.getThread("eventThread");
        return thread != null
                && thread.getJavaName() != null
                && thread.getJavaName().startsWith("JFR ");
    }

    private static AllocationStack stack(RecordedStackTrace stack) {
        List<Frame> frames = new ArrayList<>();
        if (stack != null) {
            for (RecordedFrame frame : stack.getFrames()) {
                RecordedMethod method = frame.getMethod();
                // As Java's own stack traces do: the classes behind lambdas and method handles are not source code.
                if (frame.isJavaFrame() && !method.isHidden()) {
                    frames.add(new Frame(
                            JavaNames.of(method.getType().getName()), method.getName(), frame.getLineNumber()));
                }
            }
        }
        return AllocationStack.of(frames);
    }

    private Optional<SharedPath.Located> path(RecordedObject object, RecordedObject root) {
        RecordedObject reference = object.getValue("referrer");
        if (reference == null && root == null) {
            return Optional.empty();
        }
        List<RecordedReference> path = new ArrayList<>();
        RecordedObject referenced = object;
        while (reference != null && path.size() < LONGEST_PATH) {
            RecordedObject owner = reference.getValue("object");
            if (owner == null) {
                break;
            }
            path.add(step(reference, owner).named(fieldNames, jvmName(owner), jvmName(referenced)));
            reference = owner.getValue("referrer");
            referenced = owner;
        }
        steps += path.size();
        return Optional.of(SharedPath.trace(path, Optional.ofNullable(root).map(EmissionReader::root)));
    }

    private static RecordedReference step(RecordedObject reference, RecordedObject owner) {
        RecordedObject field = reference.getValue("field");
        boolean array = reference.getValue("array") != null;
        return new RecordedReference(
                className(owner),
                owner.getLong("address"),
                text(owner, "description"),
                field == null ? Optional.empty() : text(field, "name"),
                field == null ? 0 : field.getShort("modifiers"),
                array,
                reference.getInt("skip"));
    }

    private static RecordedRoot root(RecordedObject root) {
        return new RecordedRoot(
                text(root, "system").orElse("unknown root"), text(root, "type").orElse(""), text(root, "description"));
    }

    private static String className(RecordedObject object) {
        return JavaNames.of(jvmName(object));
    }

    private static String jvmName(RecordedObject object) {
        RecordedClass type = object.getValue("type");
        return type == null ? "an unknown class" : type.getName();
    }

    private static Optional<String> text(RecordedObject object, String field) {
        return Optional.ofNullable(object.getString(field));
    }
}
