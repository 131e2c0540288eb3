package io.github.junitleak.benchmarks.scenario.leaking;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** A queue that is filled faster than it is emptied. */
public final class EntriesInConcurrentLinkedDeque implements Scenario {

    private static final Deque<Object> QUEUE = new ConcurrentLinkedDeque<>();

    @Override
    public void iterate(int iteration) {
        QUEUE.add(new Object());
        QUEUE.add(new Object());
        QUEUE.poll();
    }
}
