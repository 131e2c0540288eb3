package io.github.junitleak.benchmarks.child;

import java.lang.ref.Reference;
import java.util.concurrent.Callable;
import jdk.jfr.Recording;

/**
 * An allocating loop, by turns with and without a recording as the detector starts it, which cannot be switched off
 * there. Argument: MiB of live heap. Prints a name and a value per line, in nanoseconds.
 */
public final class RecordingChild {

    private static final int PAIRS = 15;
    private static final int OBJECTS = 20;
    private static final double TARGET_NANOS = 3e8;

    private volatile Object sink = "";

    private RecordingChild() {}

    public static void main(String[] args) throws Exception {
        Ballast ballast = new Ballast(Integer.parseInt(args[0]));
        new RecordingChild().measure();
        Reference.reachabilityFence(ballast);
        System.exit(0);
    }

    private void measure() throws Exception {
        int iterations = calibrate();
        Callable<Void> loop = () -> loop(iterations);
        Timed<Void> plain = new Timed<>(loop);
        Timed<Void> recorded = new Timed<>(loop);
        runRecorded(recorded);
        recorded.clear();
        for (int pair = 0; pair < PAIRS; pair++) {
            // The order alternates, so that neither side always runs after the other's collections.
            if (pair % 2 == 0) {
                plain.run(1);
                runRecorded(recorded);
            } else {
                runRecorded(recorded);
                plain.run(1);
            }
        }
        System.out.println("plain\t" + plain.median());
        System.out.println("recorded\t" + recorded.median());
    }

    private int calibrate() throws Exception {
        int iterations = 100_000;
        for (int i = 0; i < 5; i++) {
            Timed<Void> trial = new Timed<>(() -> loop(100_000));
            trial.run(1);
            iterations = (int) (100_000 * TARGET_NANOS / trial.median());
        }
        return iterations;
    }

    private void runRecorded(Timed<Void> loop) throws Exception {
        try (Recording recording = new Recording()) {
            recording.setToDisk(true);
            recording.enable("jdk.OldObjectSample").withStackTrace().with("cutoff", "10000 ms");
            recording.start();
            loop.run(1);
            // Else closing would search the heap for paths.
            recording.disable("jdk.OldObjectSample");
        }
    }

    private Void loop(int iterations) {
        for (int i = 0; i < iterations; i++) {
            for (int object = 0; object < OBJECTS; object++) {
                sink = new byte[16 * object];
            }
        }
        return null;
    }
}
