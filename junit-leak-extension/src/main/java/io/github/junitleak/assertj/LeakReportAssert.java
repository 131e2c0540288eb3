package io.github.junitleak.assertj;

import io.github.junitleak.internal.view.Numbers;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Verdict;
import io.github.junitleak.report.ReportText;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about a {@link LeakReport}; a failure carries the message that the leak test would have failed with.
 *
 * @since 0.1.0
 */
public final class LeakReportAssert extends AbstractAssert<LeakReportAssert, LeakReport> {

    LeakReportAssert(LeakReport actual) {
        super(actual, LeakReportAssert.class);
    }

    /** No watched resource grows, and none is inconclusive. */
    public LeakReportAssert isSteady() {
        return hasVerdict(Verdict.STEADY);
    }

    /** At least one resource grows above its budget. */
    public LeakReportAssert isLeaking() {
        return hasVerdict(Verdict.LEAKING);
    }

    /** Neither growth nor its absence could be shown. */
    public LeakReportAssert isInconclusive() {
        return hasVerdict(Verdict.INCONCLUSIVE);
    }

    private LeakReportAssert hasVerdict(Verdict expected) {
        isNotNull();
        if (actual.verdict() != expected) {
            fail("the verdict is " + actual.verdict() + ", expected " + expected);
        }
        return this;
    }

    /**
     * The heap's growth per iteration is {@code budget} or less: not the estimate alone, but the upper end of its 95 %
     * interval.
     *
     * @param budget a number and a unit, for instance {@code "64 B"}
     * @throws IllegalArgumentException if it is something else
     */
    public LeakReportAssert growsAtMost(String budget) {
        return growsAtMost(Resource.HEAP, budget);
    }

    /**
     * The growth of {@code resource} per iteration is {@code budget} or less, as {@link #growsAtMost(String)} says.
     *
     * @param budget a number, for instance {@code "0.5"}; with a unit, {@code "64 B"}, where bytes are measured
     * @throws IllegalArgumentException if it is something else
     */
    public LeakReportAssert growsAtMost(Resource resource, String budget) {
        isNotNull();
        double allowed;
        try {
            allowed = resource.parse(budget);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("budget is \"" + budget + "\", " + e.getMessage(), e);
        }
        Optional<Finding.Growth> growth = actual.measured(resource).flatMap(Finding.Measured::growth);
        if (growth.isEmpty()) {
            fail("the growth of " + resource.noun() + " was not measured");
        } else if (growth.get().high() > allowed) {
            fail(resource.noun() + " may grow by up to "
                    + Numbers.upTo(resource, growth.get().high()) + " per iteration, expected at most " + budget);
        }
        return this;
    }

    /**
     * A reference path passes through the field {@code Class.field}, where {@code Class} may be given without its
     * package.
     */
    public LeakReportAssert namesHolder(String field) {
        isNotNull();
        boolean named = actual.evidence().paths().stream()
                .flatMap(path -> path.links().stream())
                .anyMatch(link -> isField(link, field));
        if (!named) {
            fail("no reference path passes through " + field);
        }
        return this;
    }

    private static boolean isField(Evidence.Link link, String field) {
        String full = link.owner() + "." + link.field();
        return link.isField() && (full.equals(field) || full.endsWith("." + field) || full.endsWith("$" + field));
    }

    /**
     * One of the growing classes is {@code className}, a Java name such as {@code byte[]} or {@code com.example.Order}.
     */
    public LeakReportAssert namesClass(String className) {
        isNotNull();
        boolean named = actual.evidence().classes().stream()
                .anyMatch(grown -> grown.name().equals(className));
        if (!named) {
            fail(className + " is not among the growing classes");
        }
        return this;
    }

    private void fail(String what) {
        failWithMessage("%s", what + ":\n\n" + ReportText.message(actual));
    }
}
