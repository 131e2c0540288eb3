package io.github.junitleak.internal.run;

import io.github.junitleak.internal.evidence.recording.OldObjectRecording;
import io.github.junitleak.model.Finding.Measured;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.Resource;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongFunction;

/**
 * A run of the whole protocol over a body that takes as long as it is said to take, by a clock of its own, and holds
 * what a function of the iteration says.
 *
 * @param resource what is measured
 * @param iterations given, or empty
 * @param bodyTakes nanoseconds
 * @param level what is held, by the iteration
 */
record SimulatedRun(Resource resource, OptionalInt iterations, long bodyTakes, LongFunction<Held> level) {

    static final long MICROSECOND = 1_000;
    static final long MILLISECOND = 1_000_000;

    private static final long BASE = 4_000_000;

    /** Bytes, or whatever the resource counts, and instances of an array class and of another. */
    record Held(long arrayBytes, long arrays, long others) {

        static Held others(long bytes) {
            return new Held(0, 10, bytes / 16);
        }

        static Held arrays(long bytes) {
            return new Held(bytes, 10, 0);
        }

        long total() {
            return arrayBytes + 16 * others;
        }

        private String histogram() {
            return "   1:  " + (1000 + others) + "  " + (BASE + 16 * others) + "  com.example.Entry\n   2:  " + arrays
                    + "  "
                    + arrayBytes + "  [Ljava.lang.Object;\nTotal  " + (1000 + others + arrays) + "  " + (BASE + total())
                    + "\n";
        }
    }

    static SimulatedRun of(long bodyTakes, LongFunction<Held> level) {
        return new SimulatedRun(Resource.HEAP, OptionalInt.empty(), bodyTakes, level);
    }

    SimulatedRun given(int number) {
        return new SimulatedRun(resource, OptionalInt.of(number), bodyTakes, level);
    }

    Measured measured() {
        long[] now = {0};
        long[] calls = {0};
        Held[] last = {level.apply(0)};
        ScriptedProbe probe = new ScriptedProbe(resource, () -> {
            last[0] = level.apply(calls[0]);
            return BASE + last[0].total();
        });
        Instruments instruments = new Instruments(
                each -> probe,
                () -> last[0].histogram(),
                each -> Optional.empty(),
                OldObjectRecording::off,
                new ScriptedSettler(),
                () -> now[0]);
        Plan plan = Plan.of(
                iterations.isPresent() ? (Integer) iterations.getAsInt() : null,
                null,
                Duration.ofSeconds(3),
                Map.of(resource, 0.0),
                32 << 10);
        Body body = () -> {
            now[0] += bodyTakes;
            calls[0]++;
        };
        try {
            return (Measured) new LeakRun(
                            plan, body, (number, iteration, of, growth) -> {}, instruments, OldObjectRecording.off())
                    .measure()
                    .findings()
                    .get(0);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
