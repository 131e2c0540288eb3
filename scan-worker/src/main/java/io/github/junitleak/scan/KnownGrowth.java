package io.github.junitleak.scan;

import io.github.junitleak.model.Evidence.ReferencePath;
import io.github.junitleak.model.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Growth that repeating tests brings about by itself: what test libraries keep of each test until the JVM ends. It is
 * recognised by a class on the reference path of every sampled object, and is shown as left out, with the reason.
 */
record KnownGrowth(String prefix, String owner, String reason) {

    private static final List<KnownGrowth> ALL = List.of(
            new KnownGrowth(
                    "org.mockito.internal.",
                    "Mockito",
                    "it keeps mocks and stubbings until its framework is cleared; call Mockito.framework().clearInlineMocks()"),
            new KnownGrowth(
                    "org.springframework.test.context.cache.",
                    "Spring's context cache",
                    "it keeps each context for later test classes, 32 of them by default"),
            new KnownGrowth("org.jacoco.agent.rt.", "JaCoCo", "it keeps counters of each class until the JVM ends"),
            new KnownGrowth("org.junit.platform.", "the JUnit Platform", "it keeps results until a session ends"),
            new KnownGrowth("org.junit.jupiter.engine.", "JUnit Jupiter", "it keeps results until an execution ends"),
            new KnownGrowth("org.junit.vintage.", "JUnit Vintage", "it keeps results until an execution ends"),
            new KnownGrowth(
                    "ch.qos.logback.core.read.ListAppender",
                    "Logback's ListAppender",
                    "it keeps each event for a test"),
            new KnownGrowth(
                    "org.apache.logging.log4j.core.test.appender.ListAppender",
                    "Log4j's ListAppender",
                    "it keeps each event for a test"),
            new KnownGrowth(
                    "com.github.valfirst.slf4jtest.",
                    "SLF4J Test",
                    "it keeps each event until TestLoggerFactory.clear()"),
            new KnownGrowth("nl.altindag.log.LogCaptor", "LogCaptor", "it keeps each event until clearLogs()"));

    /**
     * What keeps all that grows, where the heap alone grows and everything that was sampled shows it.
     *
     * @param leaking resources
     * @param paths to what was sampled
     */
    static Optional<KnownGrowth> of(Set<Resource> leaking, List<ReferencePath> paths) {
        if (paths.isEmpty() || !leaking.equals(Set.of(Resource.HEAP))) {
            return Optional.empty();
        }
        return ALL.stream()
                .filter(known -> paths.stream().allMatch(known::isOn))
                .findFirst();
    }

    private boolean isOn(ReferencePath path) {
        return path.links().stream().anyMatch(link -> link.owner().startsWith(prefix));
    }

    /** For instance "Mockito: it keeps mocks …". */
    String sentence() {
        return owner + ": " + reason;
    }
}
