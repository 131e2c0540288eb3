package io.github.junitleak.internal.run;

import io.github.junitleak.internal.probe.Probe;
import io.github.junitleak.internal.stats.Trend;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The resources of a plan: which can be measured here, and what the readings of each say. */
final class Watch {

    private final List<Judge> judges = new ArrayList<>();
    private final List<Finding> unreadable = new ArrayList<>();

    Watch(Plan plan, Function<Resource, Probe> probes) {
        plan.budgets().forEach((resource, budget) -> {
            Judge judge = new Judge(probes.apply(resource), budget);
            Optional<String> obstacle = judge.probe().obstacle();
            if (obstacle.isEmpty()) {
                judges.add(judge);
            } else if (resource == Resource.HEAP) {
                // Without the heap there is no leak test: that must not pass as steady.
                unreadable.add(judge.inconclusive(new Series(List.of()), obstacle.get()));
            } else {
                unreadable.add(new Finding.NotMeasured(resource, obstacle.get()));
            }
        });
    }

    List<Probe> probes() {
        return judges.stream().map(Judge::probe).toList();
    }

    boolean areClearlySteady(Checkpoints checkpoints) {
        for (int i = 0; i < judges.size(); i++) {
            if (!judges.get(i).isClearlySteady(checkpoints.series(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether growth of any resource is likely, be it certain enough to be called a leak or not. */
    boolean isGrowthLikely(Checkpoints checkpoints) {
        return any(checkpoints, Judge::isLikely);
    }

    /** Whether growth of any resource is likely, but not certain enough to be called a leak. */
    boolean isAnyUncertain(Checkpoints checkpoints) {
        return any(checkpoints, (judge, series) -> judge.isLikely(series) && !judge.suspects(series));
    }

    /** Whether growth of any resource slows down, be it growth or not. */
    boolean isAnySlowing(Checkpoints checkpoints) {
        return any(checkpoints, Judge::isSlowing);
    }

    private boolean any(Checkpoints checkpoints, BiPredicate<Judge, Series> question) {
        for (int i = 0; i < judges.size(); i++) {
            if (question.test(judges.get(i), checkpoints.series(i))) {
                return true;
            }
        }
        return false;
    }

    /** The findings of all resources, in order of {@link Resource}, after a second look if any is suspected. */
    List<Finding> decide(Checkpoints checkpoints, SecondLook secondLook, Iterations iterations)
            throws InterruptedException {
        if (any(checkpoints, Judge::suspects)) {
            secondLook.take(checkpoints);
        }
        List<Finding> findings = new ArrayList<>(unreadable);
        for (int i = 0; i < judges.size(); i++) {
            Judge judge = judges.get(i);
            Series series = checkpoints.series(i);
            if (series.size() <= Trend.LEAST_INCREMENTS && !judge.isClearlySteady(series)) {
                findings.add(judge.inconclusive(series, tooFew(iterations)));
            } else if (judge.suspects(series) && secondLook.showsBackgroundGrowth(checkpoints, i)) {
                findings.add(judge.inconclusive(
                        series,
                        "it grows as fast while the body rests, so other threads are the cause; end them before the test,"
                                + " or raise the budget"));
            } else {
                findings.add(judge.decide(series));
            }
        }
        findings.sort((a, b) -> a.resource().compareTo(b.resource()));
        return findings;
    }

    private static String tooFew(Iterations iterations) {
        if (iterations.endedByExhaustion()) {
            return "the heap, or another resource, was used up after " + iterations.count()
                    + " iterations, too few to tell a leak from a filling cache; raise its limit, for instance -Xmx";
        }
        return "the body ran " + iterations.count() + " times in "
                + TimeUnit.NANOSECONDS.toSeconds(iterations.nanos())
                + " s, too few to tell; make the body shorter or set iterations to at least "
                + PlanBuilder.LEAST_ITERATIONS;
    }
}
