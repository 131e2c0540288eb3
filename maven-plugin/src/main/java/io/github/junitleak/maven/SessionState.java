package io.github.junitleak.maven;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * What the modules of one build share. It lives in the session, not in a static field, so that it ends with the build
 * and is the same where modules load the plugin in realms of their own; for that reason it holds types of the JDK only.
 * The resolver's session data and not {@link MavenSession#getPluginContext}, which Maven up to 3.9 creates without a
 * lock: in a parallel build a note could vanish.
 */
final class SessionState {
    private static final String PREFIX = "io.github.junitleak.";

    private final SessionData data;

    private SessionState(SessionData data) {
        this.data = data;
    }

    static SessionState of(MavenSession session) {
        return new SessionState(session.getRepositorySession().getData());
    }

    /** The arrivals at a goal so far: one map per goal and build, for the caller to lock. */
    @SuppressWarnings("unchecked")
    Map<String, List<String>> arrivals(String goal) {
        String key = PREFIX + "arrivals." + goal;
        data.set(key, null, new HashMap<String, List<String>>());
        return (Map<String, List<String>>) data.get(key);
    }

    void indexWritten(Path index) {
        data.set(PREFIX + "index", index.toString());
    }

    /** The index page, if this build has written one. */
    Optional<Path> index() {
        return Optional.ofNullable((String) data.get(PREFIX + "index")).map(Path::of);
    }
}
