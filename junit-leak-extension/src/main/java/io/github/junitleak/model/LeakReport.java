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
 * @param verdict the one that {@link #combine} makes of the findings
 * @param expected the verdict with which the test passes
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
        Expectation expected,
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

    /**
     * The verdict of a run by its findings: {@link Verdict#LEAKING} if any resource leaks; {@link Verdict#STEADY} if
     * all that were measured are steady; else {@link Verdict#INCONCLUSIVE}, also where nothing could be measured.
     */
    public static Verdict combine(List<Finding> findings) {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (Finding finding : findings) {
            if (finding instanceof Finding.Measured measured) {
                verdicts.add(measured.verdict());
            }
        }
        if (verdicts.contains(Verdict.LEAKING)) {
            return Verdict.LEAKING;
        }
        return verdicts.equals(EnumSet.of(Verdict.STEADY)) ? Verdict.STEADY : Verdict.INCONCLUSIVE;
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
        return expected.isMetBy(verdict);
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
