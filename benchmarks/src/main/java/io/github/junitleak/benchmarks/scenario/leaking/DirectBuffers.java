package io.github.junitleak.benchmarks.scenario.leaking;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A direct buffer of 1 KiB per iteration. */
public final class DirectBuffers implements Scenario {

    private static final List<ByteBuffer> BUFFERS = new ArrayList<>();

    @Override
    public void iterate(int iteration) {
        BUFFERS.add(ByteBuffer.allocateDirect(1024));
    }
}
