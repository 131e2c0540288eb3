package io.github.junitleak.internal.run;

import io.github.junitleak.internal.evidence.recording.KeptRecording;
import io.github.junitleak.internal.evidence.recording.OldObjectRecording;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Expectation;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.TestId;
import io.github.junitleak.model.Verdict;
import java.nio.file.Path;

/**
 * The whole way from a body to its report, without sources.
 *
 * @param expected the verdict with which the test passes
 * @param sampled whether objects are sampled, so that a leak can be explained
 */
public record LeakMeasurement(TestId test, Expectation expected, PlanBuilder plan, boolean sampled, Progress progress) {

    /**
     * Measures, and where something leaks, asks for another opinion. What this JVM has sampled is read only where that
     * explains nothing.
     *
     * @throws Throwable what the body throws; the iteration's number is in a suppressed exception
     */
    public LeakReport of(Body body, SecondOpinion opinion) throws Throwable {
        Plan built = plan.build();
        Instruments instruments = Instruments.ofThisJvm(sampled);
        try (OldObjectRecording recording = instruments.recording().get()) {
            LeakReport counted = report(built, new LeakRun(built, body, progress, instruments, recording).measure());
            if (counted.verdict() != Verdict.LEAKING) {
                return counted;
            }
            LeakReport concluded = opinion.of(counted);
            return concluded.verdict() != Verdict.LEAKING || isExplained(concluded.evidence())
                    ? concluded
                    : concluded.withEvidence(recording.explain(
                            concluded.evidence(), counted.measurement().iterations()));
        }
    }

    /**
     * Repeats a leak in a JVM that samples every allocation.
     *
     * @param kept the file of the recording that explains the leak
     * @param iterations that are enough to show it
     * @throws Throwable what the body throws; the iteration's number is in a suppressed exception
     */
    public LeakReport repeated(Body body, Path kept, int iterations) throws Throwable {
        Plan built = plan.build();
        Instruments instruments = Instruments.ofThisJvm(true);
        try (OldObjectRecording recording = instruments.recording().get()) {
            return report(
                    built,
                    new EvidenceRun(built, body, instruments, recording).measure(new KeptRecording(kept), iterations));
        }
    }

    private static boolean isExplained(Evidence evidence) {
        return !evidence.sites().isEmpty() || !evidence.paths().isEmpty();
    }

    private LeakReport report(Plan built, RunResult result) {
        return LeakReport.of(
                test,
                LeakReport.combine(result.findings()),
                expected,
                result.findings(),
                result.evidence(),
                null,
                result.measurement(),
                built,
                result.environment());
    }
}
