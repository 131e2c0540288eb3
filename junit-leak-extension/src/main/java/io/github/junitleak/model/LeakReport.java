package io.github.junitleak.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of one leak test: the only thing that views read. {@code ReportText.message} is the whole of it as text.
 *
 * @since 0.1.0
 */
public sealed interface LeakReport {
    /** The accessors say what each is. */
    static LeakReport of(
            TestId test,
            Verdict verdict,
            Expectation expected,
            List<Finding> findings,
            Evidence evidence,
            @Nullable Confirmation confirmation,
            Measurement measurement,
            Plan plan,
            Environment environment) {
        return new LeakReportData(
                test,
                verdict,
                expected,
                findings,
                evidence,
                Optional.ofNullable(confirmation),
                measurement,
                plan,
                environment);
    }

    /** Which test. */
    TestId test();

    /** The one that {@link #combine} makes of the findings. */
    Verdict verdict();

    /** The verdict with which the test passes. */
    Expectation expected();

    /** One per watched resource, in the order of {@link Resource}. */
    List<Finding> findings();

    /** What explains the growth; empty lists where nothing grew. */
    Evidence evidence();

    /** What came of running a test that grew again in a fresh JVM; absent where that was not done. */
    Optional<Confirmation> confirmation();

    /** What was done. */
    Measurement measurement();

    /** What was asked. */
    Plan plan();

    /** Where it ran. */
    Environment environment();

    /** Version of the JSON format that this class is written as; see {@code docs/report-format.md}. */
    int SCHEMA = 1;

    /** The same report with other conclusions. */
    default LeakReport withConclusions(List<Finding> changed, Evidence better, Confirmation confirmed) {
        return of(
                test(), combine(changed), expected(), changed, better, confirmed, measurement(), plan(), environment());
    }

    /** The same report with other evidence. */
    default LeakReport withEvidence(Evidence better) {
        return of(
                test(),
                verdict(),
                expected(),
                findings(),
                better,
                confirmation().orElse(null),
                measurement(),
                plan(),
                environment());
    }

    /**
     * The verdict of a run by its findings: {@link Verdict#LEAKING} if any resource leaks; {@link Verdict#STEADY} if
     * all that were measured are steady; else {@link Verdict#INCONCLUSIVE}, also where nothing could be measured.
     */
    static Verdict combine(List<Finding> findings) {
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
    static Set<Resource> leaking(List<Finding> findings) {
        Set<Resource> leaking = EnumSet.noneOf(Resource.class);
        for (Finding finding : findings) {
            if (finding instanceof Finding.Measured measured && measured.verdict() == Verdict.LEAKING) {
                leaking.add(measured.resource());
            }
        }
        return leaking;
    }

    /** Whether the verdict is the one that the test's author expects, so that there is nothing to complain about. */
    default boolean isAsExpected() {
        return expected().isMetBy(verdict());
    }

    /** The finding about {@code resource} if it was watched and could be measured. */
    default Optional<Finding.Measured> measured(Resource resource) {
        return measured().filter(finding -> finding.resource() == resource).findFirst();
    }

    /** The findings with the given verdict, in order. */
    default List<Finding.Measured> measured(Verdict wanted) {
        return measured().filter(finding -> finding.verdict() == wanted).toList();
    }

    private Stream<Finding.Measured> measured() {
        return findings().stream().filter(Finding.Measured.class::isInstance).map(Finding.Measured.class::cast);
    }
}

record LeakReportData(
        TestId test,
        Verdict verdict,
        Expectation expected,
        List<Finding> findings,
        Evidence evidence,
        Optional<Confirmation> confirmation,
        Measurement measurement,
        Plan plan,
        Environment environment)
        implements LeakReport {
    private static final int SIGNIFICANT_DIGITS = 3;

    LeakReportData {
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(expected, "expected");
        findings = List.copyOf(findings);
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(measurement, "measurement");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(environment, "environment");
        if (verdict != LeakReport.combine(findings)) {
            throw new IllegalArgumentException(
                    "the verdict is " + verdict + ", but its findings say " + LeakReport.combine(findings));
        }
    }

    /** One line: the test, its verdict, what each resource grows by, and what grows where. */
    @Override
    public String toString() {
        return test.label() + " is " + verdict + " "
                + findings.stream().map(LeakReportData::line).toList()
                + evidence.paths().stream()
                        .flatMap(path -> path.accumulation().stream())
                        .findFirst()
                        .map(found -> ": " + found.element() + " in "
                                + found.holder().owner() + "." + found.holder().field())
                        .orElse("");
    }

    private static String line(Finding finding) {
        if (!(finding instanceof Finding.Measured measured)) {
            return finding.resource().noun() + ": not measured";
        }
        return finding.resource().noun() + ": " + measured.verdict()
                + measured.growth()
                        .filter(growth -> measured.verdict() == Verdict.LEAKING)
                        .map(growth -> " by +"
                                + new BigDecimal(growth.perIteration())
                                        .round(new MathContext(SIGNIFICANT_DIGITS))
                                        .toPlainString()
                                + " " + finding.resource().unit() + " per iteration")
                        .orElse("");
    }
}
