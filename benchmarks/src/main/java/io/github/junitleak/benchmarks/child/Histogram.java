package io.github.junitleak.benchmarks.child;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Bytes of all live objects by the JVM's class histogram; our own reading, independent of the detector's. */
final class Histogram {

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final ObjectName command;

    Histogram() throws JMException {
        command = new ObjectName("com.sun.management:type=DiagnosticCommand");
    }

    long bytes() throws JMException {
        String text = (String) server.invoke(
                command, "gcClassHistogram", new Object[] {new String[0]}, new String[] {String[].class.getName()});
        String total = text.substring(text.lastIndexOf("Total")).trim();
        return Long.parseLong(total.split("\\s+")[2]);
    }
}
