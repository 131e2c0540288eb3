package com.example;

import io.github.junitleak.internal.evidence.recording.KeptRecording;
import io.github.junitleak.internal.evidence.recording.OldObjectRecording;
import io.github.junitleak.internal.view.References;
import io.github.junitleak.model.Evidence;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaks one object of 64 bytes per iteration and prints what explains it; its flags decide how much that is. An
 * argument names the file that keeps its recording.
 */
public final class SmallLeak {
    private static final Map<Integer, Order> ORDERS = new HashMap<>();
    private static final int ITERATIONS = 1000;

    private SmallLeak() {}

    public static void main(String[] arguments) {
        try (OldObjectRecording recording = OldObjectRecording.start()) {
            recording.measuredPhaseBegins();
            for (int i = 0; i < ITERATIONS; i++) {
                place(i);
                if (i % 50 == 0) {
                    System.gc();
                }
            }
            recording.measuredPhaseEnds();
            Evidence counted = Evidence.counted(
                    List.of(Evidence.GrowingClass.of(Order.class.getName(), 1, 64)), List.of(), List.of());
            if (arguments.length == 0) {
                print(recording.explain(counted, ITERATIONS));
            } else {
                KeptRecording kept = new KeptRecording(Path.of(arguments[0]));
                recording.keep(kept);
                print(kept.explain(counted, ITERATIONS).evidence());
            }
        }
    }

    private static void place(int id) {
        ORDERS.put(id, new Order());
    }

    static void print(Evidence evidence) {
        for (Evidence.AllocationSite site : evidence.sites()) {
            Evidence.Frame frame = site.frames().get(site.applicationFrame());
            System.out.println("site " + site.fingerprint() + " " + site.samples() + " " + site.className() + " "
                    + frame.className() + "." + frame.method());
        }
        for (Evidence.ReferencePath path : evidence.paths()) {
            System.out.print("path " + path.fingerprint() + " " + path.samples() + " " + path.className() + " <");
            path.links()
                    .forEach(link -> System.out.print(
                            " " + link.owner() + References.reference(link).replace("static ", "")));
            System.out.println();
        }
        evidence.gaps().forEach(gap -> System.out.println("gap " + gap));
    }

    private static final class Order {
        private long a, b, c, d, e, f;
    }
}
