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
    private long sinceFirst;

    InternedStrings(MBeanServer server) {
        this.server = server;
        first = first();
    }

    private OptionalLong first() {
        try {
            return parse(TABLE.print(server));
        } catch (JMException e) {
            return OptionalLong.empty();
        }
    }

    /** @return what there is beyond what there was at first; 0 where this JVM does not say */
    long sinceFirst() throws JMException {
        if (first.isPresent()) {
            OptionalLong now = parse(TABLE.print(server));
            sinceFirst = now.isPresent() ? now.getAsLong() - first.getAsLong() : sinceFirst;
        }
        return sinceFirst;
    }

    /**
     * Of {@code Number of literals : 872 = 68912 bytes, avg 79.000}, the second number; empty while the table is being
     * resized.
     */
    private static OptionalLong parse(String table) {
        int label = table.indexOf(LABEL);
        int begin = table.indexOf('=', label);
        int end = table.indexOf(" bytes", begin);
        return label < 0 || begin < 0 || end < 0
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(table.substring(begin + 1, end).strip()));
    }
}
