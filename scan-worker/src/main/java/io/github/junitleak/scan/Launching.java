package io.github.junitleak.scan;

import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * One session of the JUnit Platform. What changes how tests run is registered as always: engines, filters, listeners of
 * the session, which set up what all tests need, and Jupiter's extensions. What only listens to tests is not: it would
 * hear each repetition, and a reporter that keeps what it hears would look like a leak.
 */
final class Launching implements AutoCloseable {
    private final LauncherSession session = LauncherFactory.openSession(LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .build());

    Launcher launcher() {
        return session.getLauncher();
    }

    @Override
    public void close() {
        session.close();
    }
}
