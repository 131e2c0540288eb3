package io.github.junitleak.internal.run;

import io.github.junitleak.internal.evidence.histogram.KeptHistograms;
import io.github.junitleak.internal.probe.Probe;
import io.github.junitleak.internal.stats.Trend;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Finding.Measured;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;
import io.github.junitleak.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The resources of a plan: which can be measured here, and what the readings of each say. */
final class Watch {

    private final List<Judge> judges = new ArrayList<>();
    private final List<Finding> unreadable = new ArrayList<>();

    Watch(Plan plan, Function<Resource, Probe> probes) {
        plan.budgets().forEach((resource, budget) -> {
            Judge judge =
                    new Judge(probes.apply(resource), budget, plan.iterations().isPresent());
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

    /** Whether growth of every resource is ruled out, down to what matters. */
    boolean areSteady(Checkpoints checkpoints, KeptHistograms histograms) {
        for (int i = 0; i < judges.size(); i++) {
            if (!judges.get(i).isSteady(readings(i, checkpoints, histograms))) {
                return false;
            }
        }
        return true;
    }

    /** Whether any resource is suspected of a leak. */
    boolean isAnySuspected(Checkpoints checkpoints, KeptHistograms histograms) {
        for (int i = 0; i < judges.size(); i++) {
            if (judges.get(i).suspects(readings(i, checkpoints, histograms))) {
                return true;
            }
        }
        return false;
    }

    /** Whether any resource is neither steady nor suspected of a leak. */
    boolean isAnyOpen(Checkpoints checkpoints, KeptHistograms histograms) {
        for (int i = 0; i < judges.size(); i++) {
            Readings readings = readings(i, checkpoints, histograms);
            if (!judges.get(i).suspects(readings) && !judges.get(i).isSteady(readings)) {
                return true;
            }
        }
        return false;
    }

    /** Whether growth of any resource slows down, be it growth or not. */
    boolean isAnySlowing(Checkpoints checkpoints) {
        for (int i = 0; i < judges.size(); i++) {
            if (judges.get(i).isSlowing(checkpoints.series(i))) {
                return true;
            }
        }
        return false;
    }

    private Readings readings(int i, Checkpoints checkpoints, KeptHistograms histograms) {
        Series series = checkpoints.series(i);
        Resource resource = judges.get(i).probe().resource();
        // A longer run rules out no less per iteration than one of the default time: it has time for more of what ends.
        long run = Math.min(series.iterations(), checkpoints.iterationsIn(Defaults.TIME));
        return new Readings(
                series,
                Defaults.tolerance(resource) / Math.max(1, run),
                () -> switch (resource) {
                    case HEAP -> histograms.excess(Readings.half(series));
                    // Pools take it in large chunks and give it back late: one number of it says little.
                    case DIRECT_MEMORY -> Optional.empty();
                    default -> Readings.excess(series);
                },
                () -> resource == Resource.HEAP ? histograms.growingArray() : Optional.empty());
    }

    /** At which rate each resource grows, as far as it is known; no accusation. */
    List<Finding> describe(Checkpoints checkpoints) {
        List<Finding> findings = new ArrayList<>(unreadable);
        for (int i = 0; i < judges.size(); i++) {
            findings.add(judges.get(i).inconclusive(checkpoints.series(i), "it was run for its evidence only"));
        }
        return findings;
    }

    /** Looks again where any resource is not steady. */
    void lookAgain(Checkpoints checkpoints, KeptHistograms histograms, SecondLook secondLook)
            throws InterruptedException {
        if (!areSteady(checkpoints, histograms)) {
            secondLook.take(checkpoints, () -> {
                histograms.keepAgain();
                return !areSteady(checkpoints, histograms);
            });
            histograms.keepAgain();
        }
    }

    /** The findings of all resources, in order of {@link Resource}, after a second look. */
    List<Finding> decide(
            Checkpoints checkpoints, KeptHistograms histograms, SecondLook secondLook, Iterations iterations) {
        List<Finding> findings = new ArrayList<>(unreadable);
        for (int i = 0; i < judges.size(); i++) {
            Judge judge = judges.get(i);
            Readings readings = readings(i, checkpoints, histograms);
            Series series = readings.series();
            if (series.size() <= Trend.LEAST_INCREMENTS && !judge.isClearlySteady(series)) {
                findings.add(judge.inconclusive(series, tooFew(iterations)));
            } else if (judge.suspects(readings) && secondLook.showsBackgroundGrowth(checkpoints, i)) {
                findings.add(judge.inconclusive(
                        series,
                        "it grows as fast while the body rests, so other threads are the cause; end them before the test,"
                                + " or raise the budget"));
            } else {
                findings.add(explained(judge.decide(readings), secondLook.released(checkpoints, i)));
            }
        }
        findings.sort((a, b) -> a.resource().compareTo(b.resource()));
        return findings;
    }

    /** A finding with what ended by itself as its reason, where it is steady for that. */
    private static Measured explained(Measured finding, Optional<String> released) {
        return finding.verdict() == Verdict.STEADY && released.isPresent()
                ? Measured.of(
                        finding.resource(),
                        finding.verdict(),
                        released.get(),
                        finding.growth().orElse(null),
                        finding.budget(),
                        finding.series())
                : finding;
    }

    private static String tooFew(Iterations iterations) {
        if (iterations.endedByExhaustion()) {
            return "the heap, or another resource, was used up after " + iterations.count()
                    + " iterations, too few to know a leak from a filling cache; raise its limit, for instance -Xmx";
        }
        return "the body ran " + iterations.count() + " times in "
                + TimeUnit.NANOSECONDS.toSeconds(iterations.nanos())
                + " s, too few for a verdict; make the body shorter or set iterations to at least "
                + PlanBuilder.LEAST_ITERATIONS;
    }
}
