package io.github.junitleak.internal.probe;

import io.github.junitleak.model.Resource;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Live platform threads, daemon or not. Threads of the recorder and of the runner itself are counted, but do not change
 * in number during a run.
 *
 * <p>Cannot see: virtual threads, and native threads that never entered Java.
 */
public final class ThreadProbe implements Probe {

    /** Where no limit is known. */
    private static final long MANY = 2500;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long limit = new ThreadLimit(Path.of("/")).get(threads.getThreadCount(), MANY);

    @Override
    public Resource resource() {
        return Resource.THREADS;
    }

    @Override
    public Optional<String> obstacle() {
        return Optional.empty();
    }

    @Override
    public long read() {
        return threads.getThreadCount();
    }

    @Override
    public double resolution() {
        return 1;
    }

    @Override
    public double negligible() {
        return 0.025;
    }

    @Override
    public long limit() {
        return limit;
    }
}
