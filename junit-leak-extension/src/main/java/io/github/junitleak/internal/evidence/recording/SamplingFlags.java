package io.github.junitleak.internal.evidence.recording;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/**
 * What the command line says about {@code jdk.OldObjectSample}; none of it can be changed at run time.
 *
 * @param tlabs whether threads allocate in buffers of their own, so that only allocations at their boundaries are
 *     sampled
 * @param queueSize how many samples the sampler keeps; 0 switches it off
 * @param explicitGc whether {@code System.gc()} collects; without it the sampler hardly ever emits
 */
public record SamplingFlags(boolean tlabs, int queueSize, boolean explicitGc) {
    /**
     * Command-line flags that make the event exact; none can be changed at run time, and the last
     * {@code -XX:FlightRecorderOptions} replaces all others. G1 is named because Serial and Parallel allocate past the
     * sampler before JDK 20 (JDK-8290706) and the JVM chooses Serial on small machines.
     */
    public static final List<String> EXACT =
            List.of("-XX:+UseG1GC", "-XX:-UseTLAB", "-XX:FlightRecorderOptions:old-object-queue-size=200000");

    /**
     * The same for a short run that must be explained: garbage leaves the sampler's queue before it pushes small
     * survivors out, since the young generation is small. And code of a run of a second is not worth optimizing.
     */
    public static final List<String> EVIDENCE = Stream.concat(
                    EXACT.stream(), Stream.of("-XX:NewSize=4m", "-XX:MaxNewSize=4m", "-XX:TieredStopAtLevel=1"))
            .toList();

    /** The same, and what is only softly held disappears. */
    public static final List<String> EVIDENCE_WITHOUT_SOFT_REFERENCES = Stream.concat(
                    EVIDENCE.stream(), Stream.of("-XX:SoftRefLRUPolicyMSPerMB=0"))
            .toList();

    /** {@code default_old_object_queue_size} in {@code jfrOptionSet.cpp}, the same in 17, 21 and 25. */
    static final int DEFAULT_QUEUE_SIZE = 256;

    /** From here on a queue holds what a test leaves behind and what is allocated between two collections. */
    private static final int LARGE_QUEUE = 4096;

    private static final String QUEUE_SIZE = "old-object-queue-size=";

    /** Of this JVM; where it does not say, its defaults. */
    static SamplingFlags ofThisJvm() {
        return of(
                vmOption("UseTLAB").orElse("true"),
                vmOption("FlightRecorderOptions").orElse(""),
                vmOption("DisableExplicitGC").orElse("false"));
    }

    /** Whether the collector is one with which the sampler keeps dead objects alive. */
    static boolean keepDeadSamplesAlive() {
        return Boolean.parseBoolean(vmOption("UseZGC").orElse("false"));
    }

    static SamplingFlags of(String useTlab, String flightRecorderOptions, String disableExplicitGc) {
        return new SamplingFlags(
                Boolean.parseBoolean(useTlab),
                queueSize(flightRecorderOptions),
                !Boolean.parseBoolean(disableExplicitGc));
    }

    /** Whether every allocation is sampled and every survivor kept, on a collector that supports it. */
    boolean exact() {
        return !tlabs && queueSize >= LARGE_QUEUE;
    }

    private static int queueSize(String flightRecorderOptions) {
        int start = flightRecorderOptions.lastIndexOf(QUEUE_SIZE);
        if (start < 0) {
            return DEFAULT_QUEUE_SIZE;
        }
        int from = start + QUEUE_SIZE.length();
        int comma = flightRecorderOptions.indexOf(',', from);
        int end = comma < 0 ? flightRecorderOptions.length() : comma;
        return Integer.parseInt(flightRecorderOptions, from, end, 10);
    }

    private static Optional<String> vmOption(String name) {
        try {
            Object option = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=HotSpotDiagnostic"),
                            "getVMOption",
                            new Object[] {name},
                            new String[] {String.class.getName()});
            return Optional.ofNullable((String) ((CompositeData) option).get("value"));
        } catch (JMException | RuntimeException e) {
            return Optional.empty(); // not HotSpot, no module jdk.management, or no such flag
        }
    }
}
