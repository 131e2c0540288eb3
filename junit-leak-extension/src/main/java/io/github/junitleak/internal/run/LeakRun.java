package io.github.junitleak.internal.run;

import io.github.junitleak.internal.evidence.histogram.KeptHistograms;
import io.github.junitleak.internal.evidence.recording.OldObjectRecording;
import io.github.junitleak.internal.probe.Headroom;
import io.github.junitleak.internal.probe.JvmEnvironment;
import io.github.junitleak.internal.probe.Probe;
import io.github.junitleak.internal.probe.ProcessMemory;
import io.github.junitleak.model.Environment;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.Gained;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Measurement;
import io.github.junitleak.model.Measurement.Memory;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.Resource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * One run of the protocol: warm up, then batch after batch of iterations with a checkpoint after each, until the case
 * is clear or the plan's limit is reached; look again before accusing; ask for evidence only where something grows.
 */
final class LeakRun {

    /** The share of each resource's free capacity that the warm-up may consume, and that the whole run may. */
    private static final double WARMUP_SHARE = 0.2;

    private static final double RUN_SHARE = 0.6;

    /** Most iterations where every allocation is sampled: a leak leaves its samples in each. */
    private static final long MOST_EXACT = 1000;

    /** How far a slow body may overrun the plan's time to reach the fewest iterations. */
    private static final int OVERRUN = 10;

    private final Plan plan;
    private final Sampling sampling;
    private final Progress progress;
    private final Instruments instruments;
    private final Watch watch;
    private final Iterations iterations;

    LeakRun(Plan plan, Body body, Sampling sampling, Progress progress, Instruments instruments) {
        this.plan = plan;
        this.sampling = sampling;
        this.progress = progress;
        this.instruments = instruments;
        watch = new Watch(plan, instruments.probes());
        long limit = plan.iterations().isPresent()
                ? Long.MAX_VALUE
                : OVERRUN * plan.time().toNanos();
        iterations = new Iterations(body, new Headroom(watch.probes()), instruments.nanoTime(), limit);
    }

    /** @throws Throwable what the body throws; the iteration's number is in a suppressed exception */
    Outcome measure() throws Throwable {
        long begin = instruments.nanoTime().getAsLong();
        // The body may change what the JVM says of itself.
        Environment environment = JvmEnvironment.current();
        try (OldObjectRecording recording = instruments.recording().get()) {
            new Warmup(plan, iterations).run(WARMUP_SHARE);
            long warmup = iterations.count();
            Pace pace = Pace.of(plan, affordable());
            KeptHistograms histograms = new KeptHistograms(pace.capacity() + 1, instruments.histogram());
            Batches batches = new Batches(
                    plan,
                    pace,
                    watch,
                    histograms,
                    instruments.settler(),
                    iterations,
                    mostMoreBatches(),
                    instruments.nanoTime(),
                    begin);
            MeasuredPhase phase = new MeasuredPhase(batches, progress);
            rehearse();

            recording.measuredPhaseBegins();
            iterations.allow(RUN_SHARE);
            Gains gains = new Gains(watch.probes(), instruments.inventories());
            ProcessMemory memory = new ProcessMemory();
            List<Finding> findings = phase.run();
            recording.measuredPhaseEnds();

            List<Memory> taken = memory.sinceBegin();
            Set<Resource> leaking = LeakReport.leaking(findings);
            long length = iterations.count() - warmup;
            // Before the recording is read, which opens a file and starts threads of JFR's.
            List<Gained> gained = gains.of(leaking, length);
            Evidence evidence = sampling.isExact() || !leaking.isEmpty()
                    ? recording
                            .explain(histograms.growing(length), gained, length, sampling.kept())
                            .lacking(gains.gaps(leaking))
                    : Evidence.none();
            return new Outcome(findings, evidence, measurement(begin, warmup, phase.checkpoints(), taken), environment);
        }
    }

    /** A run for its evidence need not be certain. */
    private int mostMoreBatches() {
        return sampling.isExact() ? 0 : Pace.MORE_BATCHES;
    }

    private long mostIterations() {
        return sampling.isExact() ? MOST_EXACT : Long.MAX_VALUE;
    }

    /** Iterations for which the plan's time, or the resource that limited the warm-up, suffices. */
    private long affordable() {
        long byTime = plan.time().toNanos() / iterations.nanosPerIteration();
        long byUse = iterations.endedByExhaustion() ? iterations.count() : mostIterations();
        return Math.max(1, Math.min(byTime, byUse));
    }

    /** What measuring loads and keeps is there before the first checkpoint that counts. */
    private void rehearse() {
        Rehearsal.ensureDone();
        // The heap's probe has counted once already, without a collection.
        watch.probes().stream()
                .filter(probe -> probe.resource() != Resource.HEAP)
                .forEach(Probe::read);
    }

    private Measurement measurement(long begin, long warmup, int checkpoints, List<Memory> taken) {
        long overhead = instruments.nanoTime().getAsLong() - begin - iterations.nanos();
        return new Measurement(
                warmup,
                iterations.count() - warmup,
                checkpoints,
                TimeUnit.NANOSECONDS.toMillis(iterations.nanos()),
                TimeUnit.NANOSECONDS.toMillis(overhead),
                taken);
    }
}
