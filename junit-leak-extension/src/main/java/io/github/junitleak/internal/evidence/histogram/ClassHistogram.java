package io.github.junitleak.internal.evidence.histogram;

import io.github.junitleak.internal.evidence.name.JavaNames;
import io.github.junitleak.internal.evidence.name.Origin;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Evidence.LiveCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exact live instances and bytes per class at one moment; two of them give the growing classes.
 *
 * <p>Reads what the diagnostic command {@code gcClassHistogram} prints after a full collection. Only the totals are
 * read at once, the classes when they are asked for: a histogram that is kept while iterations run keeps its text and
 * nothing else.
 */
public final class ClassHistogram {
    /** A class that gains an instance in fewer iterations than one in ten is not explained by an iteration's work. */
    private static final double INSTANCES_PER_ITERATION = 0.1;

    /** A class that gained less than this part of all bytes gained does not explain the growth. */
    private static final double PART_OF_GROWTH = 0.01;

    private static final double BYTES_PER_ITERATION = 1;

    /** Bytes per instance gained, from which on arrays have grown rather than become more. */
    private static final long LEAST_ARRAY = 8 * 1024;

    /** What full collections overwrite dead objects with that they do not move (JDK-8284435, from JDK 19). */
    private static final String FILLER = "jdk.internal.vm.Filler";

    private static final String TOTAL = "Total ";

    private final String text;
    private final long liveBytes;

    private ClassHistogram(String text, long liveBytes) {
        this.text = text;
        this.liveBytes = liveBytes;
    }

    /**
     * Reads the command's output.
     *
     * @throws IllegalArgumentException if {@code text} has no line of totals, which the JVM prints last
     */
    public static ClassHistogram of(String text) {
        int start = text.lastIndexOf(TOTAL);
        if (start < 0 || start > 0 && text.charAt(start - 1) != '\n') {
            throw new IllegalArgumentException(
                    "a class histogram ends with a line \"Total\", but this text starts with \""
                            + text.lines().findFirst().orElse("") + "\"");
        }
        long bytes = Row.live(text, start + TOTAL.length()).bytes();
        for (int at = text.indexOf(FILLER); at >= 0; at = text.indexOf(FILLER, at + 1)) {
            bytes -= Row.live(text, text.indexOf(':', text.lastIndexOf('\n', at) + 1) + 1)
                    .bytes();
        }
        return new ClassHistogram(text, bytes);
    }

    /** Shallow bytes of all live instances. */
    public long liveBytes() {
        return liveBytes;
    }

    /**
     * Classes that gained live bytes from {@code first} to {@code last}, most bytes per iteration first.
     *
     * <p>Loading a class or filling a cache once gains bytes too. So a class counts only if it gained an instance in at
     * least every tenth iteration, as what an iteration leaves behind does; or if it accounts for at least 1 % of all
     * bytes gained, and for 1 byte per iteration: arrays that grow in place and large objects that are left behind now
     * and then. Classes of the measurement itself and fillers are left out. Classes with the same Java name (lambdas of
     * one class, or one class in two loaders) are counted together. The text of {@code first} must lie in memory that
     * was allocated before it was taken, or it is a growth of its own.
     *
     * @param iterations iterations between the two moments, at least 1
     */
    public static List<GrowingClass> growing(ClassHistogram first, ClassHistogram last, long iterations) {
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations is " + iterations + ", must be at least 1");
        }
        Map<String, Live> before = first.classes();
        Map<String, Live> gains = last.classes();
        gains.replaceAll((name, live) -> live.minus(before.getOrDefault(name, Live.NONE)));
        gains.keySet().removeIf(name -> !isTheTests(name));
        long gained = gains.values().stream()
                .mapToLong(gain -> Math.max(0, gain.bytes()))
                .sum();
        List<GrowingClass> growing = new ArrayList<>();
        gains.forEach((name, gain) -> {
            if (explains(gain, gained, iterations)) {
                growing.add(GrowingClass.of(
                        name, (double) gain.instances() / iterations, (double) gain.bytes() / iterations));
            }
        });
        growing.sort(Comparator.comparingDouble(GrowingClass::bytesPerIteration)
                .reversed()
                .thenComparing(GrowingClass::name));
        return List.copyOf(growing);
    }

    /** The same classes with what is live of each at this moment, after {@code iteration} iterations. */
    public List<GrowingClass> continuing(List<GrowingClass> growing, long iteration) {
        Map<String, Live> classes = classes();
        return growing.stream()
                .map(each -> {
                    Live live = classes.getOrDefault(each.name(), Live.NONE);
                    List<LiveCount> series = new ArrayList<>(each.series());
                    series.add(new LiveCount(iteration, live.instances(), live.bytes()));
                    return each.withSeries(series);
                })
                .toList();
    }

    /**
     * What is held here beyond the most that was held of each class at any moment of {@code before}. Instances count,
     * and the bytes of a class whose instances differ in size.
     */
    Excess excess(List<ClassHistogram> before) {
        Map<String, Live> most = new HashMap<>();
        before.forEach(histogram -> histogram.classes().forEach((name, live) -> most.merge(name, live, Live::most)));
        long bytes = 0;
        long largest = 0;
        Optional<String> array = Optional.empty();
        for (Map.Entry<String, Live> entry : classes().entrySet()) {
            if (!isTheTests(entry.getKey())) {
                continue;
            }
            Live now = entry.getValue();
            Live gain = now.minus(most.getOrDefault(entry.getKey(), Live.NONE));
            // Instances may be hidden in bytes that scatter, for instance behind one large array.
            long ofInstances = gain.instances() <= 0 ? 0 : gain.instances() * (now.bytes() / now.instances());
            long gained = Math.max(Math.max(0, gain.bytes()), ofInstances);
            bytes += gained;
            if (gained > largest) {
                largest = gained;
                array = gain.instances() <= 0 ? Optional.of(entry.getKey()) : Optional.empty();
            }
        }
        return new Excess(bytes, array);
    }

    /** The class of arrays that gained most bytes since {@code first}, of those that gained hardly any instance. */
    Optional<String> growingArray(ClassHistogram first) {
        Map<String, Live> before = first.classes();
        return classes().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("[]") && isTheTests(entry.getKey()))
                .map(entry -> Map.entry(
                        entry.getKey(), entry.getValue().minus(before.getOrDefault(entry.getKey(), Live.NONE))))
                .filter(entry -> entry.getValue().bytes() > 0
                        && entry.getValue().instances() * LEAST_ARRAY
                                < entry.getValue().bytes())
                .max(Comparator.comparingLong(entry -> entry.getValue().bytes()))
                .map(Map.Entry::getKey);
    }

    long bytes(String name) {
        return classes().getOrDefault(name, Live.NONE).bytes();
    }

    private static boolean isTheTests(String name) {
        return Origin.of(name) != Origin.OWN && !name.startsWith(FILLER);
    }

    private static boolean explains(Live gain, long gained, long iterations) {
        if (gain.bytes() <= 0) {
            return false;
        }
        boolean everyTenthIteration = gain.instances() >= INSTANCES_PER_ITERATION * iterations;
        boolean much = gain.bytes() >= PART_OF_GROWTH * gained && gain.bytes() >= BYTES_PER_ITERATION * iterations;
        return everyTenthIteration || much;
    }

    private Map<String, Live> classes() {
        Map<String, Live> classes = new HashMap<>();
        for (int start = 0; start < text.length(); ) {
            int next = text.indexOf('\n', start) + 1;
            int colon = text.indexOf(':', start);
            if (next == 0) {
                next = text.length();
            }
            // Only the rows of classes start with a rank and a colon; the heading, the ruler and the totals do not.
            if (colon >= 0 && colon < next) {
                Row row = new Row(text, colon + 1);
                Live live = row.live();
                classes.merge(JavaNames.of(row.word()), live, Live::plus);
            }
            start = next;
        }
        return classes;
    }

    /** Live instances and their shallow bytes, or a difference of such. */
    private record Live(long instances, long bytes) {
        static final Live NONE = new Live(0, 0);

        Live plus(Live other) {
            return new Live(instances + other.instances, bytes + other.bytes);
        }

        Live most(Live other) {
            return new Live(Math.max(instances, other.instances), Math.max(bytes, other.bytes));
        }

        Live minus(Live other) {
            return new Live(instances - other.instances, bytes - other.bytes);
        }
    }

    /** Reads a row's columns from left to right; a regular expression would allocate more than the result holds. */
    private static final class Row {
        private final String text;
        private int at;

        Row(String text, int at) {
            this.text = text;
            this.at = at;
        }

        static Live live(String text, int at) {
            return new Row(text, at).live();
        }

        Live live() {
            return new Live(number(), number());
        }

        private long number() {
            int start = nextWord();
            return Long.parseLong(text, start, at, 10);
        }

        String word() {
            int start = nextWord();
            return text.substring(start, at);
        }

        private int nextWord() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            int start = at;
            while (at < text.length() && text.charAt(at) > ' ') {
                at++;
            }
            return start;
        }
    }
}
