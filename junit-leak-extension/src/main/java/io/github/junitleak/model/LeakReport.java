package io.github.junitleak.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The result of one leak test: the only thing that views read.
 *
 * @since 0.1.0
 */
public final class LeakReport extends Value<LeakReport.Components> {
    record Components(
            TestId test,
            Verdict verdict,
            Expectation expected,
            List<Finding> findings,
            Evidence evidence,
            @Nullable Confirmation confirmation,
            Measurement measurement,
            Plan plan,
            Environment environment) {
        Components {
            Objects.requireNonNull(test, "test");
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(expected, "expected");
            findings = List.copyOf(findings);
            Objects.requireNonNull(evidence, "evidence");
            Objects.requireNonNull(measurement, "measurement");
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(environment, "environment");
            if (verdict != combine(findings)) {
                throw new IllegalArgumentException(
                        "the verdict is " + verdict + ", but its findings say " + combine(findings));
            }
        }
    }

    /** The accessors say what each is. */
    public LeakReport(
            TestId test,
            Verdict verdict,
            Expectation expected,
            List<Finding> findings,
            Evidence evidence,
            @Nullable Confirmation confirmation,
            Measurement measurement,
            Plan plan,
            Environment environment) {
        super(new Components(
                test, verdict, expected, findings, evidence, confirmation, measurement, plan, environment));
    }

    /** Which test. */
    public TestId test() {
        return components.test;
    }

    /** The one that {@link #combine} makes of the findings. */
    public Verdict verdict() {
        return components.verdict;
    }

    /** The verdict with which the test passes. */
    public Expectation expected() {
        return components.expected;
    }

    /** One per watched resource, in the order of {@link Resource}. */
    public List<Finding> findings() {
        return components.findings;
    }

    /** What explains the growth; empty lists where nothing grew. */
    public Evidence evidence() {
        return components.evidence;
    }

    /** What came of running a test that grew again in a fresh JVM; absent where that was not done. */
    public Optional<Confirmation> confirmation() {
        return Optional.ofNullable(components.confirmation);
    }

    /** What was done. */
    public Measurement measurement() {
        return components.measurement;
    }

    /** What was asked. */
    public Plan plan() {
        return components.plan;
    }

    /** Where it ran. */
    public Environment environment() {
        return components.environment;
    }

    /** Version of the JSON format that this class is written as; see {@code docs/report-format.md}. */
    public static final int SCHEMA = 1;

    /** The same report with other conclusions. */
    public LeakReport withConclusions(List<Finding> changed, Evidence better, Confirmation confirmed) {
        return new LeakReport(
                test(), combine(changed), expected(), changed, better, confirmed, measurement(), plan(), environment());
    }

    /** The same report with other evidence. */
    public LeakReport withEvidence(Evidence better) {
        return new LeakReport(
                test(),
                verdict(),
                expected(),
                findings(),
                better,
                components.confirmation,
                measurement(),
                plan(),
                environment());
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
        return expected().isMetBy(verdict());
    }

    /** One line: the test, its verdict, and that of each resource. {@code ReportText.message} is the whole story. */
    @Override
    public String toString() {
        return test().label() + " is " + verdict() + " "
                + findings().stream()
                        .map(finding -> finding.resource().noun() + ": "
                                + (finding instanceof Finding.Measured measured ? measured.verdict() : "not measured"))
                        .toList();
    }

    /** The finding about {@code resource} if it was watched and could be measured. */
    public Optional<Finding.Measured> measured(Resource resource) {
        return findings().stream()
                .filter(Finding.Measured.class::isInstance)
                .map(Finding.Measured.class::cast)
                .filter(finding -> finding.resource() == resource)
                .findFirst();
    }

    /** The findings with the given verdict, in order. */
    public List<Finding.Measured> measured(Verdict wanted) {
        return findings().stream()
                .filter(Finding.Measured.class::isInstance)
                .map(Finding.Measured.class::cast)
                .filter(finding -> finding.verdict() == wanted)
                .toList();
    }
}
