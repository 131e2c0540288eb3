package io.github.junitleak.benchmarks.scenario.clean;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.nio.ByteBuffer;

/** A direct buffer per iteration that becomes garbage, so that its cleaner frees the memory after a collection. */
public final class BufferFreedByCleaner implements Scenario {

    private volatile ByteBuffer last = ByteBuffer.allocate(0);

    @Override
    public void iterate(int iteration) {
        last = ByteBuffer.allocateDirect(4096);
    }

    @Override
    public void tearDown() {
        last.clear();
    }
}
