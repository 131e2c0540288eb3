package io.github.junitleak.internal.probe;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServer;

/**
 * Memory that the JVM itself has committed, by the categories of {@code jcmd VM.native_memory}, which it reports with
 * {@code -XX:NativeMemoryTracking=summary}. Memory of native libraries is not among it.
 */
final class NativeMemory {

    private static final DiagnosticCommand SUMMARY = new DiagnosticCommand("vmNativeMemory");

    /** A line {@code - Thread (reserved=19973824, committed=820928)}, in later JDKs with more numbers. */
    private static final Pattern CATEGORY =
            Pattern.compile("^- +(\\S.*?) \\(reserved=\\d+, committed=(\\d+)\\b.*", Pattern.MULTILINE);

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    /** Bytes by category; empty where this JVM does not track them. */
    Map<String, Long> committed() {
        try {
            return parse(SUMMARY.print(server, "summary", "scale=B"));
        } catch (JMException e) {
            return Map.of();
        }
    }

    static Map<String, Long> parse(String summary) {
        Map<String, Long> committed = new TreeMap<>();
        Matcher category = CATEGORY.matcher(summary);
        while (category.find()) {
            committed.put(category.group(1), Long.valueOf(category.group(2)));
        }
        return committed;
    }
}
