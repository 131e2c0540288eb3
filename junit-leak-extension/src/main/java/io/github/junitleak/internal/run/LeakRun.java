package io.github.junitleak.internal.run;

import io.github.junitleak.internal.evidence.histogram.KeptHistograms;
import io.github.junitleak.internal.evidence.recording.OldObjectRecording;
import io.github.junitleak.internal.probe.Headroom;
import io.github.junitleak.internal.probe.HeapProbe;
import io.github.junitleak.internal.probe.JvmEnvironment;
import io.github.junitleak.internal.probe.Probe;
import io.github.junitleak.internal.probe.Probes;
import io.github.junitleak.internal.probe.ProcessMemory;
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
import java.util.function.LongSupplier;

/**
 * One run of the protocol: warm up, then batch after batch of iterations with a checkpoint after each, until the case
 * is clear or the plan's limit is reached; look again before accusing; ask for evidence only where something grows.
 */
public final class LeakRun {

    /**
     * Parts of what is free of each resource that a leak may use up until the end of the warm-up, and until the end of
     * the run.
     */
    private static final double WARMUP_PART = 0.2;

    private static final double RUN_PART = 0.6;

    /** Iterations where every allocation is sampled; a leak leaves its samples in each. */
    private static final long MOST_EXACT = 1000;

    /** How far a slow body may overrun the plan's time to reach the fewest iterations. */
    private static final int OVERRUN = 10;

    private final Plan plan;
    private final Sampling sampling;
    private final Progress progress;
    private final GcSettler settler;
    private final LongSupplier nanoTime;
    private final HeapProbe heap = new HeapProbe();
    private final Watch watch;
    private final Iterations iterations;

    public LeakRun(Plan plan, Body body, Sampling sampling, Progress progress) {
        this(plan, body, sampling, progress, new GcSettler(), System::nanoTime);
    }

    /** @param nanoTime by which the body's time and the measuring's are told */
    LeakRun(Plan plan, Body body, Sampling sampling, Progress progress, GcSettler settler, LongSupplier nanoTime) {
        this.plan = plan;
        this.sampling = sampling;
        this.progress = progress;
        this.settler = settler;
        this.nanoTime = nanoTime;
        watch = new Watch(plan, this::probe);
        long limit = plan.iterations().isPresent()
                ? Long.MAX_VALUE
                : OVERRUN * plan.time().toNanos();
        iterations = new Iterations(body, new Headroom(watch.probes()), nanoTime, limit);
    }

    private Probe probe(Resource resource) {
        return resource == Resource.HEAP ? heap : Probes.of(resource);
    }

    /** @throws Throwable what the body throws, unchanged but for a suppressed exception that tells the iteration */
    public Outcome measure() throws Throwable {
        long begin = nanoTime.getAsLong();
        try (OldObjectRecording recording =
                sampling instanceof Sampling.Off ? OldObjectRecording.off() : OldObjectRecording.start()) {
            new Warmup(plan, iterations).run(WARMUP_PART);
            long warmup = iterations.count();
            Pace pace = Pace.of(plan, affordable());
            KeptHistograms histograms =
                    new KeptHistograms(sampling.isExact() ? KeptHistograms.ALL : 1, heap.histogram());
            Checkpoints checkpoints =
                    new Checkpoints(watch.probes(), settler, iterations, keeping(histograms), pace.capacity());
            Batches batches = new Batches(plan, pace, watch, settler, iterations, mostMoreBatches(), nanoTime, begin);
            rehearse(checkpoints);

            recording.measuredPhaseBegins();
            iterations.allow(RUN_PART);
            Gains gains = new Gains(watch.probes());
            ProcessMemory memory = new ProcessMemory();
            settler.settle();
            checkpoints.take(0);
            histograms.keep(iterations.count(), heap.histogram());
            batches.run(checkpoints);
            recording.measuredPhaseEnds();

            List<Finding> findings = watch.decide(checkpoints, new SecondLook(settler, iterations), iterations);
            List<Memory> taken = memory.sinceBegin();
            Set<Resource> leaking = LeakReport.leaking(findings);
            long length = iterations.count() - warmup;
            // Before the recording is read, which opens a file and starts threads of JFR's.
            List<Gained> gained = gains.of(leaking, length);
            Evidence evidence = sampling.isExact() || !leaking.isEmpty()
                    ? recording
                            .explain(histograms.growing(heap.histogram(), length), gained, length, sampling.kept())
                            .lacking(gains.gaps(leaking))
                    : Evidence.none();
            return new Outcome(
                    findings,
                    evidence,
                    measurement(begin, warmup, checkpoints.size(), taken),
                    JvmEnvironment.current());
        } finally {
            heap.forget();
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

    /**
     * Does everything once that the run will do, so that what measuring loads and keeps is there before the first
     * checkpoint that counts.
     */
    private void rehearse(Checkpoints checkpoints) {
        checkpoints.rehearse();
        watch.areClearlySteady(checkpoints);
        watch.isGrowthLikely(checkpoints);
        watch.isAnyUncertain(checkpoints);
        watch.isAnySlowing(checkpoints);
        checkpoints.clear();
    }

    /** Each checkpoint's histogram, before the next overwrites it. */
    private Progress keeping(KeptHistograms histograms) {
        return (number, iteration, resource, growth) -> {
            histograms.keep(iteration, heap.histogram());
            progress.checkpoint(number, iteration, resource, growth);
        };
    }

    private Measurement measurement(long begin, long warmup, int checkpoints, List<Memory> taken) {
        long overhead = nanoTime.getAsLong() - begin - iterations.nanos();
        return new Measurement(
                warmup,
                iterations.count() - warmup,
                checkpoints,
                TimeUnit.NANOSECONDS.toMillis(iterations.nanos()),
                TimeUnit.NANOSECONDS.toMillis(overhead),
                taken);
    }
}
