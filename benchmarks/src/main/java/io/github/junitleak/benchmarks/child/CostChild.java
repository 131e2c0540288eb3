package io.github.junitleak.benchmarks.child;

import io.github.junitleak.LeakDetector;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Verdict;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

/**
 * Times verdicts, and next to them what they are made of, in one JVM with a given live heap. Argument: its MiB. Prints
 * a name and a value per line; times are nanoseconds.
 */
public final class CostChild {

    private static final int REPEATS = 5;
    /** Short times scatter more, and take little of it. */
    private static final int REPEATS_OF_SMALL = 15;

    private static final int SMALL = 100;
    /** A leaking verdict searches the heap for what holds it, which takes seconds. */
    private static final int LEAKING_EVERY = 3;

    private final Timed<LeakReport> clean = new Timed<>(this::cleanVerdict);
    private final Timed<LeakReport> heapOnly = new Timed<>(this::heapOnlyVerdict);
    private final Timed<LeakReport> leaking = new Timed<>(this::leakingVerdict);
    private final List<Object> held = new ArrayList<>();
    private volatile byte[] sink = new byte[0];

    private final int repeats;

    private CostChild(int liveMebibytes) {
        repeats = liveMebibytes < SMALL ? REPEATS_OF_SMALL : REPEATS;
    }

    public static void main(String[] args) throws Exception {
        int liveMebibytes = Integer.parseInt(args[0]);
        Ballast ballast = new Ballast(liveMebibytes);
        new CostChild(liveMebibytes).measure();
        Reference.reachabilityFence(ballast);
        System.exit(0);
    }

    private void measure() throws Exception {
        Timed<Void> collection = new Timed<>(() -> {
            System.gc();
            return null;
        });
        collection.run(2);
        // Before anything else has initialised JMX, JFR and our classes.
        clean.run(1);
        double first = overhead(clean, 0);
        Histogram histogram = new Histogram();
        Timed<Long> counting = new Timed<>(histogram::bytes);
        counting.run(2);
        clean.run(2);
        heapOnly.run(1);
        leaking.run(1);
        clean.clear();
        heapOnly.clear();
        leaking.clear();
        // Side by side, since a shared machine is not the same one from minute to minute.
        for (int i = 0; i < repeats; i++) {
            collection.run(1);
            counting.run(1);
            // By turns the first, since what went before leaves its traces in the first.
            Timed<LeakReport> former = i % 2 == 0 ? clean : heapOnly;
            Timed<LeakReport> latter = i % 2 == 0 ? heapOnly : clean;
            former.run(1);
            collection.run(1);
            latter.run(1);
            if (i % LEAKING_EVERY == 0) {
                leaking.run(1);
            }
        }
        print("collection", collection.median());
        print("histogram", counting.median());
        print("clean.verdict", clean.median());
        print("clean.overhead", medianOverhead(clean));
        print("heap.overhead", medianOverhead(heapOnly));
        print("clean.iterations", iterations(clean));
        print("clean.loop", loop(this::allocate, iterations(clean)));
        print("leaking.verdict", leaking.median());
        print("leaking.overhead", medianOverhead(leaking));
        print("leaking.iterations", iterations(leaking));
        print("leaking.loop", loop(this::leak, iterations(leaking)));
        print("startup", first - medianOverhead(clean));
    }

    private LeakReport cleanVerdict() {
        return expect(Verdict.STEADY, LeakDetector.named("clean").measure(this::allocate));
    }

    private LeakReport heapOnlyVerdict() {
        return expect(
                Verdict.STEADY,
                LeakDetector.named("heap only").resources(Resource.HEAP).measure(this::allocate));
    }

    private LeakReport leakingVerdict() {
        held.clear();
        LeakReport report =
                expect(Verdict.LEAKING, LeakDetector.named("leaking").measure(this::leak));
        held.clear();
        return report;
    }

    private static LeakReport expect(Verdict verdict, LeakReport report) {
        if (report.verdict() != verdict) {
            throw new IllegalStateException(
                    "the verdict is " + report.verdict() + ", must be " + verdict + ": " + report);
        }
        return report;
    }

    private void allocate() {
        sink = new byte[64];
    }

    private void leak() {
        held.add(new Object());
    }

    private double loop(Runnable body, long iterations) throws Exception {
        Timed<Void> loop = new Timed<>(() -> {
            for (long i = 0; i < iterations; i++) {
                body.run();
            }
            held.clear();
            return null;
        });
        loop.run(REPEATS);
        return loop.median();
    }

    /** By the report: all the time in which the body did not run. */
    private static double overhead(Timed<LeakReport> verdicts, int index) {
        return verdicts.results().get(index).measurement().overheadMillis() * 1e6;
    }

    private static double medianOverhead(Timed<LeakReport> verdicts) {
        double[] values = new double[verdicts.results().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = overhead(verdicts, i);
        }
        return Timed.median(values);
    }

    private static long iterations(Timed<LeakReport> verdicts) {
        double[] values = verdicts.results().stream()
                .mapToDouble(report ->
                        report.measurement().warmup() + report.measurement().iterations())
                .toArray();
        return Math.round(Timed.median(values));
    }

    private static void print(String name, double value) {
        System.out.println(name + "\t" + value);
    }
}
