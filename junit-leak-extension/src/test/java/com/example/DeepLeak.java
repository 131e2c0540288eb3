package com.example;

import io.github.junitleak.internal.evidence.recording.OldObjectRecording;
import io.github.junitleak.model.Evidence;
import java.util.List;

/**
 * Leaks into what takes long to search, and prints what explains it. Arguments: {@code list}, which is linked and holds
 * a million nodes before the first iteration, {@code array}, which holds four million, or {@code growing} for a list
 * that gets a hundred nodes per iteration.
 */
public final class DeepLeak {
    private static final int NODES = 1_000_000;
    private static final int ELEMENTS = 4_000_000;
    private static final int ITERATIONS = 1000;
    private static final int MANY = 100;

    private static final Node FIRST = new Node();
    private static final Object[] ALL = new Object[ELEMENTS];

    private static Node last = FIRST;
    private static int elements;

    private DeepLeak() {}

    public static void main(String[] arguments) {
        boolean array = arguments[0].equals("array");
        int perIteration = arguments[0].equals("growing") ? MANY : 1;
        Runnable iteration = array ? DeepLeak::fill : DeepLeak::append;
        try (OldObjectRecording recording = OldObjectRecording.start()) {
            if (perIteration == 1) {
                repeat((array ? ELEMENTS : NODES) - ITERATIONS, iteration);
            }
            recording.measuredPhaseBegins();
            for (int i = 0; i < ITERATIONS; i++) {
                repeat(perIteration, iteration);
                if (i % 50 == 0) {
                    System.gc();
                }
            }
            recording.measuredPhaseEnds();
            SmallLeak.print(recording.explain(
                    Evidence.counted(
                            List.of(Evidence.GrowingClass.of(Node.class.getName(), perIteration, 16.0 * perIteration)),
                            List.of(),
                            List.of()),
                    ITERATIONS));
        }
    }

    private static void repeat(int times, Runnable action) {
        for (int i = 0; i < times; i++) {
            action.run();
        }
    }

    private static void append() {
        last.next = new Node();
        last = last.next;
    }

    private static void fill() {
        ALL[elements++] = new Node();
    }

    private static final class Node {
        private Node next;
    }
}
