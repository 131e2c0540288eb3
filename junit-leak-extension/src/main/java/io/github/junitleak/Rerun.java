package io.github.junitleak;

import io.github.junitleak.model.Confirmation;
import io.github.junitleak.model.Confirmation.Result;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Finding.Growth;
import io.github.junitleak.model.Finding.Measured;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Verdict;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins what a test showed in this JVM with what it showed in a fresh one, where every allocation is sampled and soft
 * references are cleared. The numbers stay this JVM's; the explanation is the other's.
 *
 * @param first the report of this JVM, which is leaking
 * @param second the report of the fresh JVM
 * @param loader of the test's classes
 */
record Rerun(LeakReport first, LeakReport second, ClassLoader loader) {

    /** Part of the growth that must be there again; a slower body warms up less. */
    private static final double AGAIN = 0.5;

    /** @param output the file with what the fresh JVM printed */
    LeakReport joined(String output) {
        List<Finding> findings = new ArrayList<>();
        Result result = Result.FAILED;
        for (Finding finding : first.findings()) {
            if (finding instanceof Measured leaking && leaking.verdict() == Verdict.LEAKING) {
                Result shown = result(leaking);
                findings.add(concluded(leaking, shown));
                result = strongest(result, shown);
            } else {
                findings.add(finding);
            }
        }
        Evidence evidence = new Evidence(
                first.evidence().classes(),
                second.evidence().sites(),
                second.evidence().chains(),
                second.evidence().gaps());
        return first.concluding(findings, evidence, new Confirmation(result, sentence(result), Optional.of(output)));
    }

    private Result result(Measured leaking) {
        Optional<Growth> again = second.measured(leaking.resource()).flatMap(Measured::growth);
        Growth before = leaking.growth().orElseThrow();
        if (again.isEmpty()) {
            return Result.FAILED;
        }
        if (again.get().perIteration() >= AGAIN * before.perIteration()) {
            return Result.REPRODUCED;
        }
        if (again.get().detectionLimit() > before.perIteration()) {
            return Result.FAILED;
        }
        return leaking.resource() == Resource.HEAP && hasGrowingSoftReferences()
                ? Result.SOFTLY_HELD
                : Result.NOT_REPRODUCED;
    }

    private boolean hasGrowingSoftReferences() {
        return first.evidence().classes().stream().anyMatch(grown -> isSoftReference(grown.name()));
    }

    private boolean isSoftReference(String className) {
        try {
            return SoftReference.class.isAssignableFrom(Class.forName(className, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            // An array, a hidden class, or one of another loader.
            return false;
        }
    }

    private static Measured concluded(Measured leaking, Result result) {
        return switch (result) {
            case REPRODUCED, FAILED -> leaking;
            case SOFTLY_HELD ->
                changed(
                        leaking,
                        Verdict.STEADY,
                        "what grew was held by soft references only: it did not grow in a fresh"
                                + " JVM that clears them");
            case NOT_REPRODUCED ->
                changed(
                        leaking,
                        Verdict.INCONCLUSIVE,
                        "it grew here, but not in a fresh JVM that ran only this test; look"
                                + " for what earlier tests of this JVM left behind, or differs with its flags");
        };
    }

    private static Measured changed(Measured leaking, Verdict verdict, String reason) {
        return new Measured(
                leaking.resource(), verdict, Optional.of(reason), leaking.growth(), leaking.budget(), leaking.series());
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
