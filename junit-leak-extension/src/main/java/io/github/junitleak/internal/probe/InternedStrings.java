package io.github.junitleak.internal.probe;

import java.util.OptionalLong;
import javax.management.JMException;
import javax.management.MBeanServer;

/**
 * Bytes of the strings that the JVM has interned, their text included, as {@code jcmd VM.stringtable} prints them.
 *
 * <p>When a compiler of the JVM compiles a method it resolves the string constants of that method, used or not
 * ({@code ciEnv::get_constant_by_index}), so that a body which is compiled bit by bit seems to gain strings for tens of
 * seconds. With {@code -Xint} nothing is gained. Strings that nobody holds are not counted.
 */
final class InternedStrings {

    private static final DiagnosticCommand TABLE = new DiagnosticCommand("vmStringtable");
    /** Of the strings that are not in the archive of class data; those are there from the start. */
    private static final String LABEL = "Number of literals";

    private final MBeanServer server;
    private final OptionalLong first;

    InternedStrings(MBeanServer server) {
        this.server = server;
        first = first();
    }

    private OptionalLong first() {
        try {
            return OptionalLong.of(bytes());
        } catch (JMException | IllegalArgumentException e) {
            return OptionalLong.empty();
        }
    }

    /** @return what there is beyond what there was at first; 0 where this JVM does not say */
    long sinceFirst() throws JMException {
        return first.isPresent() ? bytes() - first.getAsLong() : 0;
    }

    private long bytes() throws JMException {
        return parse(TABLE.print(server));
    }

    /** Of {@code Number of literals       :       872 =     68912 bytes, avg  79.000}, the second number. */
    private static long parse(String table) {
        int label = table.indexOf(LABEL);
        int begin = table.indexOf('=', label);
        int end = table.indexOf(" bytes", begin);
        if (label < 0 || begin < 0 || end < 0) {
            throw new IllegalArgumentException("no '" + LABEL + "' in: " + table);
        }
        return Long.parseLong(table.substring(begin + 1, end).strip());
    }
}
