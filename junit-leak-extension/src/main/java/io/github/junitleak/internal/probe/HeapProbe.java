package io.github.junitleak.internal.probe;

import io.github.junitleak.internal.evidence.histogram.ClassHistogram;
import io.github.junitleak.model.Resource;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import javax.management.JMException;
import javax.management.MBeanServer;

/**
 * Bytes of all live objects, from the class histogram that {@code jcmd GC.class_histogram} prints, asked in-process
 * through the DiagnosticCommand MBean.
 *
 * <p>Serial, Parallel and G1 collect and count in one VM operation, so nothing that is allocated in between is counted.
 * ZGC and Shenandoah cannot collect inside a VM operation, but count what they reach and not what lies in the heap, so
 * a collection before it does the same.
 *
 * <p>To save copying, full collections leave some dead objects where they are ({@code MarkSweepDeadRatio}) and
 * overwrite them with fillers, which the histogram counts: a body that replaces objects in a bounded cache seems to
 * grow at every collection of Parallel. From JDK 19 fillers have classes of their own (JDK-8284435) and are subtracted.
 * Before, they are {@code int[]}, and only every fourth collection of Serial leaves none
 * ({@code MarkSweepAlwaysCompactCount}); as fillers can only make a reading too high, that collection is waited for
 * where a reading is higher than the last. What Parallel leaves on JDK 17 is a few kilobytes that come and go.
 *
 * <p>Interned strings are left out, see {@link InternedStrings}.
 *
 * <p>Cannot see: memory outside the Java heap, and which of the objects are held softly only.
 */
public final class HeapProbe implements Probe {

    private static final int FILLERS_HAVE_CLASSES = 19;
    /** Default of {@code MarkSweepAlwaysCompactCount}. */
    private static final int COMPACTING = 4;

    private static final DiagnosticCommand HISTOGRAM = new DiagnosticCommand("gcClassHistogram");
    /** The JVM's own choice is three eighths of the processors, one of two. */
    private static final String ALL_PROCESSORS =
            "-parallel=" + Runtime.getRuntime().availableProcessors();

    private static final String[] LIVE = {ALL_PROCESSORS};
    /** Count what lies in the heap, dead or alive, without a collection. */
    private static final String[] ALL = {"-all", ALL_PROCESSORS};

    private final MBeanServer server;
    private final boolean collectFirst;
    private final Optional<String> obstacle;
    private final Optional<GarbageCollectorMXBean> serial;
    private final InternedStrings interned;
    private String histogram = "";
    private long last = Long.MIN_VALUE;
    private long leftOut;

    public HeapProbe() {
        server = ManagementFactory.getPlatformMBeanServer();
        collectFirst = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GarbageCollectorMXBean::getName)
                .anyMatch(name -> name.startsWith("ZGC") || name.startsWith("Shenandoah"));
        serial = Runtime.version().feature() >= FILLERS_HAVE_CLASSES
                ? Optional.empty()
                : ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .filter(bean -> bean.getName().equals("MarkSweepCompact"))
                        .findFirst();
        obstacle = findObstacle();
        interned = new InternedStrings(server);
    }

    private Optional<String> findObstacle() {
        if (ManagementFactory.getGarbageCollectorMXBeans().stream()
                .anyMatch(bean -> bean.getName().startsWith("Epsilon"))) {
            return Optional.of(
                    "the Epsilon collector never collects, so that dead objects count as live; run the test with"
                            + " another collector, for instance -XX:+UseG1GC");
        }
        if (collectFirst && FullCollection.isExplicitDisabled()) {
            return Optional.of("-XX:+DisableExplicitGC forbids the collection that must come before counting with this"
                    + " collector; remove the flag for this test run");
        }
        try {
            // Loads all that counting needs, without the cost of a collection.
            count(ALL);
            return Optional.empty();
        } catch (JMException | IllegalArgumentException e) {
            return Optional.of("this JVM, " + System.getProperty("java.vm.name")
                    + ", has no class histogram (DiagnosticCommand gcClassHistogram); run the test on a HotSpot JVM with the"
                    + " module jdk.management");
        }
    }

    @Override
    public Resource resource() {
        return Resource.HEAP;
    }

    @Override
    public Optional<String> obstacle() {
        return obstacle;
    }

    @Override
    public long read() {
        try {
            long bytes = countLive();
            if (serial.isPresent() && bytes > last + resolution()) {
                for (int i = 1; i < COMPACTING && !isNextCompacting(); i++) {
                    FullCollection.run();
                }
                bytes = countLive();
            }
            if (bytes != last) {
                // What has not changed costs no look at the strings.
                leftOut = interned.sinceFirst();
                last = bytes;
            }
            return bytes - leftOut;
        } catch (JMException e) {
            throw new IllegalStateException("the class histogram failed: " + e.getMessage(), e);
        }
    }

    @Override
    public long leftOut() {
        return leftOut;
    }

    private boolean isNextCompacting() {
        return (serial.orElseThrow().getCollectionCount() + 1) % COMPACTING == 0;
    }

    private long countLive() throws JMException {
        if (collectFirst) {
            // The previous text must be garbage by the time the JVM collects.
            histogram = "";
            System.gc();
            return count(ALL);
        }
        return count(LIVE);
    }

    private long count(String[] arguments) throws JMException {
        histogram = "";
        String text = HISTOGRAM.print(server, arguments);
        histogram = text;
        return ClassHistogram.of(text).liveBytes();
    }

    /** The histogram of the last reading, as the JVM printed it. */
    public String histogram() {
        return histogram;
    }

    /** One small object: an interned string or a thread's bookkeeping may come or go with any collection. */
    @Override
    public double resolution() {
        return 24;
    }

    @Override
    public double negligible() {
        return 0.5;
    }
}
