package io.github.junitleak.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The result of one leak test: the only thing that views read.
 *
 * @param test which test
 * @param verdict {@link Verdict#LEAKING} if any resource leaks, else {@link Verdict#INCONCLUSIVE} if any is, else
 *     {@link Verdict#STEADY}
 * @param expected {@link Verdict#LEAKING} for a leak that is known, else {@link Verdict#STEADY}
 * @param findings one per watched resource, in the order of {@link Resource}
 * @param evidence what explains the growth; empty lists where nothing grew
 * @param confirmation what came of running a test that grew again in a fresh JVM; absent where that was not done
 * @param measurement what was done
 * @param plan what was asked
 * @param environment where it ran
 */
public record LeakReport(
        TestId test,
        Verdict verdict,
        Verdict expected,
        List<Finding> findings,
        Evidence evidence,
        Optional<Confirmation> confirmation,
        Measurement measurement,
        Plan plan,
        Environment environment) {

    /** Version of the JSON format that this class is written as; see {@code docs/report-format.md}. */
    public static final int SCHEMA = 1;

    public LeakReport {
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(expected, "expected");
        findings = List.copyOf(findings);
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(confirmation, "confirmation");
        Objects.requireNonNull(measurement, "measurement");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(environment, "environment");
        if (verdict != combine(findings)) {
            throw new IllegalArgumentException(
                    "the verdict is " + verdict + ", but its findings say " + combine(findings));
        }
    }

    /** The same report with other conclusions. */
    public LeakReport concluding(List<Finding> changed, Evidence better, Confirmation confirmed) {
        return new LeakReport(
                test,
                combine(changed),
                expected,
                changed,
                better,
                Optional.of(confirmed),
                measurement,
                plan,
                environment);
    }

    /** The same report with other evidence. */
    public LeakReport explaining(Evidence better) {
        return new LeakReport(test, verdict, expected, findings, better, confirmation, measurement, plan, environment);
    }

    /** The verdict of a run by the verdicts of its findings: the worst of them. */
    public static Verdict combine(List<Finding> findings) {
        Verdict worst = Verdict.STEADY;
        for (Finding finding : findings) {
            if (finding instanceof Finding.Measured measured) {
                if (measured.verdict() == Verdict.LEAKING) {
                    return Verdict.LEAKING;
                }
                if (measured.verdict() == Verdict.INCONCLUSIVE) {
                    worst = Verdict.INCONCLUSIVE;
                }
            }
        }
        return worst;
    }

    /** The resources that {@code findings} call leaking. */
    public static Set<Resource> leaking(List<Finding> findings) {
        Set<Resource> leaking = EnumSet.noneOf(Resource.class);
        for (Finding finding : findings) {
            if (finding instanceof Finding.Measured measured && measured.verdict() == Verdict.LEAKING) {
                leaking.add(measured.resource());
            }
        }
        return leaking;
    }

    /** Whether the verdict is the one that the test's author expects, so that there is nothing to complain about. */
    public boolean isAsExpected() {
        return verdict == expected;
    }

    /** The finding about {@code resource} if it was watched and could be measured. */
    public Optional<Finding.Measured> measured(Resource resource) {
        return findings.stream()
                .filter(Finding.Measured.class::isInstance)
                .map(Finding.Measured.class::cast)
                .filter(finding -> finding.resource() == resource)
                .findFirst();
    }

    /** The findings with the given verdict, in order. */
    public List<Finding.Measured> measured(Verdict wanted) {
        return findings.stream()
                .filter(Finding.Measured.class::isInstance)
                .map(Finding.Measured.class::cast)
                .filter(finding -> finding.verdict() == wanted)
                .toList();
    }
}
