package io.github.junitleak.internal.evidence.hint;

import java.util.Optional;

/**
 * An MBean that nobody unregisters. The server's entries become more; one MBean that collects something is another
 * leak.
 */
final class RegisteredMBean implements Pattern {
    private static final String REPOSITORY = "com.sun.jmx.mbeanserver.Repository";
    private static final String ENTRY = "com.sun.jmx.mbeanserver.NamedObject";

    @Override
    public Optional<String> hint(Clues clues) {
        if (!clues.grows(ENTRY)) {
            return Optional.empty();
        }
        return clues.hold(route -> route.link(REPOSITORY, ".domainTb").stream()
                        .boxed()
                        .findFirst()
                        .flatMap(link -> clues.heldBy(route, link)))
                .map(hold -> hold.held()
                        + " is kept by the MBean server, where MBeans are registered under ever new names"
                        + " and never unregistered. Call unregisterMBean() with the name when the owner is closed.");
    }
}
