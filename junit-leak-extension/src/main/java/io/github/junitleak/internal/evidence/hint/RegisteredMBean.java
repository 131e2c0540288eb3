package io.github.junitleak.internal.evidence.hint;

import java.util.Optional;

/**
 * An MBean that nobody unregisters. The server's entries become more; one MBean that collects something is another
 * leak.
 */
final class RegisteredMBean implements LeakPattern {
    private static final String REPOSITORY = "com.sun.jmx.mbeanserver.Repository";
    private static final String ENTRY = "com.sun.jmx.mbeanserver.NamedObject";

    @Override
    public Optional<String> hint(Clues clues) {
        if (!clues.grows(ENTRY)) {
            return Optional.empty();
        }
        return clues.holder(path -> path.field(REPOSITORY, "domainTb").stream()
                        .boxed()
                        .findFirst()
                        .flatMap(link -> clues.holderAt(path, link)))
                .map(holder -> holder.held()
                        + " is kept by the MBean server, where MBeans are registered under ever new names"
                        + " and never unregistered. Call unregisterMBean() with the name when the owner is closed.");
    }
}
