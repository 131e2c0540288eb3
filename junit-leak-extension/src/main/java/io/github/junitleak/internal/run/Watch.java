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

    /** More bytes of strings than compilers intern during a run: then the body does. */
    private static final long MOST_LEFT_OUT = 64 << 10;

    private final List<Judge> judges = new ArrayList<>();
    private final List<Finding> unreadable = new ArrayList<>();
    private final double tolerance;

    Watch(Plan plan, Function<Resource, Probe> probes) {
        tolerance = plan.tolerance();
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

    boolean areClearlySteady(Checkpoints checkpoints, KeptHistograms histograms) {
        for (int i = 0; i < judges.size(); i++) {
            if (!judges.get(i).isClearlySteady(series(i, checkpoints)) || isDoubtful(i, checkpoints, histograms)) {
                return false;
            }
        }
        return true;
    }

    /** Whether growth of every resource is ruled out, down to what matters. */
    boolean areSteady(Checkpoints checkpoints, KeptHistograms histograms) {
        for (int i = 0; i < judges.size(); i++) {
            if (!isSteady(i, checkpoints, histograms)) {
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
            if (!judges.get(i).suspects(readings(i, checkpoints, histograms))
                    && !isSteady(i, checkpoints, histograms)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSteady(int i, Checkpoints checkpoints, KeptHistograms histograms) {
        return judges.get(i).isSteady(readings(i, checkpoints, histograms)) && !isDoubtful(i, checkpoints, histograms);
    }

    /** Whether what the readings leave out is a leak, if it is the body that keeps it. */
    private boolean isDoubtful(int i, Checkpoints checkpoints, KeptHistograms histograms) {
        return checkpoints.leftOut(i) > 0
                && judges.get(i).suspects(readings(i, checkpoints.whole(i), checkpoints, histograms));
    }

    /** Whether growth of any resource slows down, be it growth or not. */
    boolean isAnySlowing(Checkpoints checkpoints) {
        for (int i = 0; i < judges.size(); i++) {
            if (judges.get(i).isSlowing(series(i, checkpoints))) {
                return true;
            }
        }
        return false;
    }

    private static Series series(int i, Checkpoints checkpoints) {
        return checkpoints.leftOut(i) <= MOST_LEFT_OUT ? checkpoints.series(i) : checkpoints.whole(i);
    }

    /** What leaks without what readings leave out most likely leaks that as well, if it is a leak with it. */
    private Readings readings(int i, Checkpoints checkpoints, KeptHistograms histograms) {
        Readings readings = readings(i, series(i, checkpoints), checkpoints, histograms);
        if (checkpoints.leftOut(i) > 0 && judges.get(i).suspects(readings)) {
            Readings whole = readings(i, checkpoints.whole(i), checkpoints, histograms);
            return judges.get(i).suspects(whole) ? whole : readings;
        }
        return readings;
    }

    private Readings readings(int i, Series series, Checkpoints checkpoints, KeptHistograms histograms) {
        Resource resource = judges.get(i).probe().resource();
        // A longer run rules out no less per iteration than one of the default time: it has time for more of what ends.
        long run = Math.min(series.iterations(), checkpoints.iterationsIn(Defaults.TIME));
        return new Readings(
                series,
                Defaults.tolerance(resource, tolerance) / Math.max(1, run),
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
            findings.add(decide(i, checkpoints, histograms, secondLook, iterations));
        }
        findings.sort((a, b) -> a.resource().compareTo(b.resource()));
        return findings;
    }

    private Measured decide(
            int i, Checkpoints checkpoints, KeptHistograms histograms, SecondLook secondLook, Iterations iterations) {
        Judge judge = judges.get(i);
        Readings readings = readings(i, checkpoints, histograms);
        Series series = readings.series();
        if (series.size() <= Trend.LEAST_INCREMENTS && !judge.isClearlySteady(series)) {
            return judge.inconclusive(series, tooFew(iterations));
        }
        if (judge.suspects(readings) && secondLook.showsBackgroundGrowth(checkpoints, i)) {
            return judge.inconclusive(
                    series,
                    "it grows as fast while the body rests, so other threads are the cause; end them before the test,"
                            + " or raise the budget");
        }
        Measured finding = judge.decide(readings);
        if (finding.verdict() != Verdict.STEADY) {
            return finding;
        }
        if (isDoubtful(i, checkpoints, histograms)) {
            return judge.inconclusive(checkpoints.whole(i), mostlyStrings(i, checkpoints));
        }
        return secondLook
                .released(checkpoints, i)
                .or(() -> leftOut(i, checkpoints, histograms))
                .map(reason -> explained(finding, reason))
                .orElse(finding);
    }

    /** What the readings leave out, where the resource would not be steady with it. */
    private Optional<String> leftOut(int i, Checkpoints checkpoints, KeptHistograms histograms) {
        long bytes = checkpoints.leftOut(i);
        return bytes > 0 && !judges.get(i).isSteady(readings(i, checkpoints.whole(i), checkpoints, histograms))
                ? Optional.of(bytes + " B of string constants are left out, which the JVM interned as it compiled")
                : Optional.empty();
    }

    private static Measured explained(Measured steady, String reason) {
        return Measured.of(
                steady.resource(),
                steady.verdict(),
                reason,
                steady.growth().orElse(null),
                steady.budget(),
                steady.series());
    }

    private static String mostlyStrings(int i, Checkpoints checkpoints) {
        return "what grew is " + checkpoints.leftOut(i) + " B of interned strings: constants of methods that the JVM"
                + " compiles, or what the body keeps; set iterations to at least "
                + Judge.TIMES_MORE * checkpoints.series(i).iterations();
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
