package io.github.junitleak.benchmarks.scenario.leaking;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A view that listens to a model which outlives it. */
public final class ListenersNeverRemoved implements Scenario {

    private static final List<Consumer<String>> LISTENERS = new ArrayList<>();

    @Override
    public void iterate(int iteration) {
        byte[] view = new byte[112];
        LISTENERS.add(event -> view[0] = (byte) event.length());
    }
}
