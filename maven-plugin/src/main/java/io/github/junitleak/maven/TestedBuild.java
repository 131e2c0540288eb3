package io.github.junitleak.maven;

import java.time.Instant;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Whether a module's leak tests run in this build, and since when. Reports that are older are those of an earlier
 * build: yesterday's leak must not fail today's build, nor yesterday's steady report hide that the test now ends with
 * an exception.
 */
final class TestedBuild {

    /** Of the project, and a system property of its tests. */
    static final String STARTED = "io.github.junitleak.build";

    private TestedBuild() {}

    /** Remembers that the tests of the project run in this build, unless they are skipped. */
    static Optional<String> begin(MavenProject project, MavenSession session) {
        if (isSet(session, "skipTests") || isSet(session, "maven.test.skip")) {
            return Optional.empty();
        }
        String started = Long.toString(session.getRequest().getStartTime().getTime());
        project.getProperties().setProperty(STARTED, started);
        return Optional.of(started);
    }

    /** Empty where this build did not prepare the tests; all reports count then. */
    static Optional<Instant> of(MavenProject project) {
        return Optional.ofNullable(project.getProperties().getProperty(STARTED))
                .map(Long::parseLong)
                .map(Instant::ofEpochMilli);
    }

    private static boolean isSet(MavenSession session, String property) {
        String value = session.getUserProperties().getProperty(property);
        return value != null && !value.equals("false");
    }
}
