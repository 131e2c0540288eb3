package io.github.junitleak.internal.run;

import io.github.junitleak.internal.evidence.recording.KeptRecording;
import io.github.junitleak.internal.evidence.recording.OldObjectRecording;
import io.github.junitleak.internal.probe.Headroom;
import io.github.junitleak.internal.probe.JvmEnvironment;
import io.github.junitleak.model.Environment;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Measurement;
import io.github.junitleak.model.Plan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A run that shows a leak again, in a JVM that samples every allocation: warm up, then a few batches, enough to say at
 * about which rate it grows. It comes to no verdict, so that it looks at nothing twice; and it leaves which classes
 * grow, and the recording, to the JVM that has found the leak, since this one is slow.
 */
final class EvidenceRun {

    /** One more than the fewest increments that have an interval. */
    private static final int BATCHES = 4;

    /** Iterations of a batch of a slow body, even if its time is over. */
    private static final int LEAST = 3;

    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final Plan plan;
    private final Instruments instruments;
    private final OldObjectRecording recording;
    private final Watch watch;
    private final Iterations iterations;

    EvidenceRun(Plan plan, Body body, Instruments instruments, OldObjectRecording recording) {
        this.plan = plan;
        this.instruments = instruments;
        this.recording = recording;
        watch = new Watch(plan, instruments.probes());
        iterations = new Iterations(body, new Headroom(watch.probes()), instruments.nanoTime(), LIMIT.toNanos());
    }

    /**
     * @param enough iterations that show the leak
     * @throws Throwable what the body throws; the iteration's number is in a suppressed exception
     */
    RunResult measure(KeptRecording kept, int enough) throws Throwable {
        long begin = instruments.nanoTime().getAsLong();
        // The body may change what the JVM says of itself.
        Environment environment = JvmEnvironment.current();
        new Warmup(plan, iterations).run(LeakRun.WARMUP_SHARE);
        long warmup = iterations.count();
        Checkpoints checkpoints = new Checkpoints(
                watch.probes(), instruments.settler(), iterations, (number, at, resource, growth) -> {}, BATCHES + 1);
        long length = Math.max(LEAST, affordable(enough) / BATCHES);
        recording.measuredPhaseBegins();
        iterations.allow(LeakRun.RUN_SHARE);
        take(checkpoints);
        for (int batch = 0; batch < BATCHES && !isOver(); batch++) {
            iterations.run(length, false);
            take(checkpoints);
        }
        recording.measuredPhaseEnds();
        return new RunResult(
                watch.describe(checkpoints),
                Evidence.counted(List.of(), List.of(), recording.keep(kept)),
                measurement(begin, warmup, checkpoints.size()),
                environment);
    }

    private void take(Checkpoints checkpoints) throws InterruptedException {
        instruments.settler().settle();
        checkpoints.takeOnce();
    }

    private boolean isOver() {
        return iterations.endedByExhaustion() || iterations.endedByTime();
    }

    private long affordable(int enough) {
        return Math.min(enough, plan.time().toNanos() / iterations.nanosPerIteration());
    }

    private Measurement measurement(long begin, long warmup, int checkpoints) {
        long overhead = instruments.nanoTime().getAsLong() - begin - iterations.nanos();
        return Measurement.of(
                warmup,
                iterations.count() - warmup,
                checkpoints,
                TimeUnit.NANOSECONDS.toMillis(iterations.nanos()),
                TimeUnit.NANOSECONDS.toMillis(overhead),
                List.of());
    }
}
