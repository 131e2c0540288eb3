package io.github.junitleak.benchmarks.scenario.leaking;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A view of 16 bytes that holds the 64 KiB it was cut from. */
public final class SmallViewsOfLargeArrays implements Scenario {

    private static final List<ByteBuffer> HEADERS = new ArrayList<>();

    @Override
    public void iterate(int iteration) {
        ByteBuffer message = ByteBuffer.wrap(new byte[64 * 1024 - 16]);
        HEADERS.add(message.slice(0, 16));
    }
}
