package io.github.junitleak.internal.probe;

import java.lang.management.ManagementFactory;
import javax.management.JMException;

/** A full collection, also where {@code -XX:+DisableExplicitGC} makes {@link System#gc()} do nothing. */
public final class FullCollection {

    private static final boolean DISABLED = isDisabled();
    private static final DiagnosticCommand HISTOGRAM = new DiagnosticCommand("gcClassHistogram");

    private FullCollection() {}

    /** The class histogram of live objects collects before it counts, but not with ZGC and Shenandoah. */
    public static void run() {
        if (!DISABLED) {
            System.gc();
            return;
        }
        try {
            HISTOGRAM.print(ManagementFactory.getPlatformMBeanServer());
        } catch (JMException e) {
            throw new IllegalStateException("the class histogram failed: " + e.getMessage(), e);
        }
    }

    static boolean isExplicitDisabled() {
        return DISABLED;
    }

    /** The last of contradicting flags counts. */
    private static boolean isDisabled() {
        String last = "";
        for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            last = argument.endsWith("DisableExplicitGC") ? argument : last;
        }
        return last.equals("-XX:+DisableExplicitGC");
    }
}
