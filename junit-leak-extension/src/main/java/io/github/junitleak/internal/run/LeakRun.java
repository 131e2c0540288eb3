package io.github.junitleak.internal.run;

import io.github.junitleak.internal.evidence.histogram.KeptHistograms;
import io.github.junitleak.internal.evidence.recording.OldObjectRecording;
import io.github.junitleak.internal.probe.Headroom;
import io.github.junitleak.internal.probe.JvmEnvironment;
import io.github.junitleak.internal.probe.Probe;
import io.github.junitleak.internal.probe.ProcessMemory;
import io.github.junitleak.model.Environment;
import io.github.junitleak.model.Evidence;
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
 * is clear or the plan's limit is reached; look again before accusing.
 */
final class LeakRun {

    /** The share of each resource's free capacity that the warm-up may consume, and that the whole run may. */
    static final double WARMUP_SHARE = 0.2;

    static final double RUN_SHARE = 0.6;

    /** How far a slow body may overrun the plan's time to reach the fewest iterations. */
    private static final int OVERRUN = 10;

    private final Plan plan;
    private final Progress progress;
    private final Instruments instruments;
    private final OldObjectRecording recording;
    private final Watch watch;
    private final Iterations iterations;

    LeakRun(Plan plan, Body body, Progress progress, Instruments instruments, OldObjectRecording recording) {
        this.plan = plan;
        this.recording = recording;
        this.progress = progress;
        this.instruments = instruments;
        watch = new Watch(plan, instruments.probes());
        long limit = plan.iterations().isPresent()
                ? Long.MAX_VALUE
                : OVERRUN * plan.time().toNanos();
        iterations = new Iterations(body, new Headroom(watch.probes()), instruments.nanoTime(), limit);
    }

    /** @throws Throwable what the body throws; the iteration's number is in a suppressed exception */
    RunResult measure() throws Throwable {
        long begin = instruments.nanoTime().getAsLong();
        // The body may change what the JVM says of itself.
        Environment environment = JvmEnvironment.current();
        rehearse();
        new Warmup(plan, iterations).run(WARMUP_SHARE);
        long warmup = iterations.count();
        Schedule schedule = Schedule.of(plan, affordable());
        KeptHistograms histograms = new KeptHistograms(schedule.capacity() + 1, instruments.histogram());
        Batches batches = new Batches(
                plan,
                schedule,
                watch,
                histograms,
                instruments.settler(),
                iterations,
                Schedule.MORE_BATCHES,
                instruments.nanoTime(),
                begin);
        MeasuredPhase phase = new MeasuredPhase(batches, progress);

        recording.measuredPhaseBegins();
        iterations.allow(RUN_SHARE);
        InventoryBaseline baseline = new InventoryBaseline(watch.probes(), instruments.inventories());
        ProcessMemory memory = new ProcessMemory();
        List<Finding> findings = phase.run();
        recording.measuredPhaseEnds();

        List<Memory> taken = memory.sinceBegin();
        Set<Resource> leaking = LeakReport.leaking(findings);
        long length = iterations.count() - warmup;
        Evidence counted = leaking.isEmpty()
                ? Evidence.none()
                : Evidence.counted(
                        histograms.growing(length), baseline.gained(leaking, length), baseline.gaps(leaking));
        return new RunResult(findings, counted, measurement(begin, warmup, phase.checkpoints(), taken), environment);
    }

    /** Iterations for which the plan's time, or the resource that limited the warm-up, suffices. */
    private long affordable() {
        long byTime = plan.time().toNanos() / iterations.nanosPerIteration();
        long byUse = iterations.endedByExhaustion() ? iterations.count() : Long.MAX_VALUE;
        return Math.max(1, Math.min(byTime, byUse));
    }

    /**
     * What measuring loads and keeps is there before the first checkpoint that counts; what is compiled for it, which
     * interns strings, most likely during the warm-up.
     */
    private void rehearse() {
        Rehearsal.ensureDone();
        // The heap's probe has counted once already, without a collection.
        watch.probes().stream()
                .filter(probe -> probe.resource() != Resource.HEAP)
                .forEach(Probe::read);
    }

    private Measurement measurement(long begin, long warmup, int checkpoints, List<Memory> taken) {
        long overhead = instruments.nanoTime().getAsLong() - begin - iterations.nanos();
        return Measurement.of(
                warmup,
                iterations.count() - warmup,
                checkpoints,
                TimeUnit.NANOSECONDS.toMillis(iterations.nanos()),
                TimeUnit.NANOSECONDS.toMillis(overhead),
                taken);
    }
}
