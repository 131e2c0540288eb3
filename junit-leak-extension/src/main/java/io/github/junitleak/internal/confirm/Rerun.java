package io.github.junitleak.internal.confirm;

import io.github.junitleak.internal.evidence.hint.Hints;
import io.github.junitleak.model.Confirmation;
import io.github.junitleak.model.Confirmation.Result;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.Gained;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Finding.Growth;
import io.github.junitleak.model.Finding.Measured;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Joins what a test showed in this JVM with what it showed in a fresh one, where every allocation is sampled and soft
 * references are cleared. The numbers and what is counted by name stay this JVM's; what is sampled is the other's.
 *
 * @param first the report of this JVM, which is leaking
 * @param second the report of the fresh JVM, explained
 * @param unheld whether most of what was sampled there has no reference path, though the search for them had the time
 * @param keeping the report of another fresh JVM, which keeps soft references as this one does; absent where it was not
 *     asked
 */
record Rerun(LeakReport first, LeakReport second, boolean unheld, Optional<LeakReport> keeping) {

    /** The share of the growth that must be there again; a slower body warms up less. */
    private static final double AGAIN = 0.5;

    Rerun(LeakReport first, LeakReport second, boolean unheld) {
        this(first, second, unheld, Optional.empty());
    }

    Rerun beside(Optional<LeakReport> other) {
        return new Rerun(first, second, unheld, other);
    }

    /**
     * Whether what grew on the heap did not grow in the fresh JVM, so that soft references may have held it. Not where
     * another resource leaks there, which takes some heap with it.
     */
    boolean isGone() {
        List<Result> results =
                first.measured(Verdict.LEAKING).stream().map(this::result).toList();
        return !results.contains(Result.REPRODUCED)
                && first.measured(Resource.HEAP)
                        .filter(heap -> heap.verdict() == Verdict.LEAKING && result(heap) == Result.NOT_REPRODUCED)
                        .isPresent();
    }

    LeakReport joined() {
        List<Finding> findings = new ArrayList<>();
        Result result = Result.FAILED;
        for (Finding finding : first.findings()) {
            if (finding instanceof Measured leaking && leaking.verdict() == Verdict.LEAKING) {
                Result shown = result(leaking);
                findings.add(unlessBounded(concluded(leaking, shown)));
                result = strongest(result, shown);
            } else {
                findings.add(finding);
            }
        }
        Evidence evidence = Evidence.of(
                first.evidence().classes(),
                second.evidence().sites(),
                second.evidence().paths(),
                stillLeaking(findings),
                List.of(),
                second.evidence().gaps());
        boolean leaks = LeakReport.combine(findings) == Verdict.LEAKING;
        return first.withConclusions(
                findings, leaks ? Hints.added(evidence) : evidence, Confirmation.of(result, sentence(result)));
    }

    /** What is held by a container that bounds itself is not accused on its trend alone. */
    private Measured unlessBounded(Measured finding) {
        if (finding.resource() != Resource.HEAP || finding.verdict() != Verdict.LEAKING) {
            return finding;
        }
        return BoundedContainer.holding(
                        first.evidence().classes(), second.evidence().paths())
                .map(container -> changed(
                        finding,
                        Verdict.INCONCLUSIVE,
                        container.reason(finding.series().last().iteration())))
                .orElse(finding);
    }

    private List<Gained> stillLeaking(List<Finding> findings) {
        Set<Resource> leaking = LeakReport.leaking(findings);
        return first.evidence().gained().stream()
                .filter(gained -> leaking.contains(gained.resource()))
                .map(this::started)
                .toList();
    }

    /** Where nothing is recorded in this JVM, with ZGC for instance, the fresh one shows who started such threads. */
    private Gained started(Gained gained) {
        return gained.startedAt().isPresent()
                ? gained
                : second.evidence().gained().stream()
                        .filter(other -> other.resource() == gained.resource()
                                && other.name().equals(gained.name()))
                        .flatMap(other -> other.startedAt().stream())
                        .findFirst()
                        .map(gained::withStartedAt)
                        .orElse(gained);
    }

    private Result result(Measured leaking) {
        Optional<Growth> again = growth(second, leaking.resource());
        Growth before = leaking.growth().orElseThrow();
        if (again.isEmpty()) {
            return Result.FAILED;
        }
        if (isThereAgain(again.get(), before, leaking.budget())) {
            return Result.REPRODUCED;
        }
        boolean onHeap = leaking.resource() == Resource.HEAP;
        if (onHeap && isInPlace(before)) {
            return Result.FAILED;
        }
        boolean possible = again.get().high() >= AGAIN * before.perIteration();
        if (possible && !(onHeap && unheld)) {
            return Result.FAILED;
        }
        boolean whereSoftReferencesStay = keeping.flatMap(report -> growth(report, leaking.resource()))
                .filter(kept -> isThereAgain(kept, before, leaking.budget()))
                .isPresent();
        return onHeap && whereSoftReferencesStay ? Result.SOFTLY_HELD : Result.NOT_REPRODUCED;
    }

    /**
     * Whether most of the growth is of arrays that gain bytes and no instances. They double ever more rarely, so that a
     * shorter run shows nothing of it.
     */
    private boolean isInPlace(Growth growth) {
        double inPlace = first.evidence().classes().stream()
                .filter(grown -> grown.instancesPerIteration() <= 0)
                .mapToDouble(GrowingClass::bytesPerIteration)
                .sum();
        return 2 * inPlace > growth.perIteration();
    }

    /** Whether there is growth beyond doubt, and as fast as before by the two intervals. */
    private static boolean isThereAgain(Growth again, Growth before, double budget) {
        return again.low() > budget && again.high() >= AGAIN * before.low();
    }

    private static Optional<Growth> growth(LeakReport report, Resource resource) {
        return report.measured(resource).flatMap(Measured::growth);
    }

    private static Measured concluded(Measured leaking, Result result) {
        return switch (result) {
            case REPRODUCED, FAILED -> leaking;
            case SOFTLY_HELD ->
                changed(
                        leaking,
                        Verdict.STEADY,
                        "what grew was held by soft references only: it grew in a fresh JVM, and did not in one that"
                                + " clears them");
            case NOT_REPRODUCED ->
                changed(
                        leaking,
                        Verdict.INCONCLUSIVE,
                        "it grew here, but not in a fresh JVM that ran only this test; look"
                                + " for what earlier tests of this JVM left behind, or differs with its flags");
        };
    }

    private static Measured changed(Measured leaking, Verdict verdict, String reason) {
        return Measured.of(
                leaking.resource(), verdict, reason, leaking.growth().orElse(null), leaking.budget(), leaking.series());
    }

    /** Of several resources, the result that says most. */
    private static Result strongest(Result one, Result other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static String sentence(Result result) {
        return switch (result) {
            case REPRODUCED -> "The growth was reproduced in a fresh JVM where every allocation is sampled.";
            case SOFTLY_HELD -> "The growth was gone in a fresh JVM that clears soft references.";
            case NOT_REPRODUCED -> "The growth was not there in a fresh JVM.";
            case FAILED -> "The fresh JVM ran, but could not have seen the growth.";
        };
    }
}
