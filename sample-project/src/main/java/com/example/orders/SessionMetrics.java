package com.example.orders;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/**
 * Lesson 6: counts the requests of a session, and removes the counter with the session. Micrometer 1.6.1 removes it
 * from the composite registry only, not from a child that has common tags; 1.6.3 removes it from both.
 *
 * @see <a href="https://github.com/micrometer-metrics/micrometer/issues/2354">micrometer-metrics/micrometer#2354</a>
 */
public final class SessionMetrics {

    private final CompositeMeterRegistry registry = new CompositeMeterRegistry();

    public SessionMetrics() {
        SimpleMeterRegistry child = new SimpleMeterRegistry();
        child.config().commonTags("app", "shop");
        registry.add(child);
    }

    public void serveOneRequest(String session) {
        Counter requests = registry.counter("requests", "session", session);
        requests.increment();
        registry.remove(requests);
    }
}
