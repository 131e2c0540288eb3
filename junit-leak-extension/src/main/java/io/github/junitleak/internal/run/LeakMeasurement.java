package io.github.junitleak.internal.run;

import io.github.junitleak.model.Expectation;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.TestId;
import java.util.Optional;

/**
 * The whole way from a body to its report, without confirmation and without sources.
 *
 * @param expected the verdict with which the test passes
 */
public record LeakMeasurement(
        TestId test, Expectation expected, PlanBuilder plan, Sampling sampling, Progress progress) {

    /** @throws Throwable what the body throws; the iteration's number is in a suppressed exception */
    public LeakReport of(Body body) throws Throwable {
        Plan built = plan.build();
        Outcome outcome = new LeakRun(built, body, sampling, progress, Instruments.ofThisJvm(sampling)).measure();
        return new LeakReport(
                test,
                LeakReport.combine(outcome.findings()),
                expected,
                outcome.findings(),
                outcome.evidence(),
                Optional.empty(),
                outcome.measurement(),
                built,
                outcome.environment());
    }
}
