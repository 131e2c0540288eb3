package io.github.junitleak.internal.probe;

import io.github.junitleak.model.Resource;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Bytes of all live objects, from the class histogram that {@code jcmd GC.class_histogram} prints, asked in-process
 * through the DiagnosticCommand MBean.
 *
 * <p>Serial, Parallel and G1 collect and count in one VM operation, so that the sum is exact: nothing that is allocated
 * in between is counted. "Used after GC" is not: full collections leave some dead objects in nearly full regions
 * ({@code MarkSweepDeadRatio}). ZGC and Shenandoah cannot collect inside a VM operation, but count what they reach and
 * not what lies in the heap, so a collection before it does the same.
 *
 * <p>Cannot see: memory outside the Java heap, and which of the objects are held softly only.
 */
public final class HeapProbe implements Probe {

    private static final String[] SIGNATURE = {String[].class.getName()};

    private final MBeanServer server;
    private final Object[] arguments;
    private final boolean collectFirst;
    private final Optional<String> obstacle;
    private String histogram = "";

    public HeapProbe() {
        server = ManagementFactory.getPlatformMBeanServer();
        collectFirst = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GarbageCollectorMXBean::getName)
                .anyMatch(name -> name.startsWith("ZGC") || name.startsWith("Shenandoah"));
        arguments = new Object[] {collectFirst ? new String[] {"-all"} : new String[0]};
        obstacle = findObstacle();
    }

    private Optional<String> findObstacle() {
        if (collectFirst
                && ManagementFactory.getRuntimeMXBean().getInputArguments().contains("-XX:+DisableExplicitGC")) {
            return Optional.of("-XX:+DisableExplicitGC forbids the collection that must come before counting with this"
                    + " collector; remove the flag for this test run");
        }
        try {
            total(ask());
            return Optional.empty();
        } catch (JMException | IllegalStateException e) {
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
            // The previous text must be garbage by the time the JVM counts.
            histogram = "";
            String text = ask();
            histogram = text;
            return total(text);
        } catch (JMException e) {
            throw new IllegalStateException("the class histogram failed: " + e.getMessage(), e);
        }
    }

    /** The histogram of the last reading, as the JVM printed it; empty after {@link #forget()}. */
    public String histogram() {
        return histogram;
    }

    /** Lets go of the last histogram, which else is as large as the number of loaded classes. */
    public void forget() {
        histogram = "";
    }

    /** One small object: an interned string or a thread's bookkeeping may come or go with any collection. */
    @Override
    public double resolution() {
        return 24;
    }

    @Override
    public double tolerance() {
        return 1;
    }

    private String ask() throws JMException {
        if (collectFirst) {
            System.gc();
        }
        return (String) server.invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram", arguments, SIGNATURE);
    }

    /** Bytes from the last line, {@code Total <instances> <bytes>}. */
    static long total(String histogram) {
        int line = histogram.lastIndexOf("Total");
        if (line < 0) {
            throw new IllegalStateException("the class histogram has no line that begins with Total");
        }
        String[] words = histogram.substring(line).trim().split("\\s+", 4);
        return Long.parseLong(words[2]);
    }
}
