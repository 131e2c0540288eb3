package io.github.junitleak.internal.probe;

import io.github.junitleak.model.Resource;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;

/**
 * Bytes of direct and mapped buffers, as the JDK's buffer pools count them.
 *
 * <p>Cannot see: memory that a library takes past the JDK, with {@code Unsafe} or in native code.
 */
public final class DirectMemoryProbe implements Probe {

    private final List<BufferPoolMXBean> pools = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class);

    @Override
    public Resource resource() {
        return Resource.DIRECT_MEMORY;
    }

    @Override
    public Optional<String> obstacle() {
        return pools.isEmpty() ? Optional.of("this JVM has no buffer pool beans") : Optional.empty();
    }

    @Override
    public long read() {
        long bytes = 0;
        for (BufferPoolMXBean pool : pools) {
            bytes += pool.getMemoryUsed();
        }
        return bytes;
    }

    @Override
    public double resolution() {
        return 64;
    }

    @Override
    public double negligible() {
        return 2;
    }

    /** What {@code -XX:MaxDirectMemorySize} is by default; a larger value only ends a run of a large leak earlier. */
    @Override
    public long limit() {
        return Runtime.getRuntime().maxMemory();
    }
}
