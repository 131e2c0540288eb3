package io.github.junitleak.internal.probe;

import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * What {@code jcmd} prints, asked in-process through the DiagnosticCommand MBean.
 *
 * @param name of the operation, for instance {@code gcClassHistogram} for {@code GC.class_histogram}
 */
record DiagnosticCommand(String name) {

    private static final String[] SIGNATURE = {String[].class.getName()};

    /** @throws JMException if this JVM has no such command, or it fails */
    String print(MBeanServer server, String... arguments) throws JMException {
        return (String) server.invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), name, new Object[] {arguments}, SIGNATURE);
    }
}
