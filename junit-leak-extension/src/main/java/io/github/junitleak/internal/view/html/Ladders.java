package io.github.junitleak.internal.view.html;

import io.github.junitleak.internal.view.Causes;
import io.github.junitleak.internal.view.Numbers;
import io.github.junitleak.internal.view.References;
import io.github.junitleak.internal.view.html.templates.LadderView;
import io.github.junitleak.internal.view.html.templates.LadderView.Step;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.Accumulation;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Evidence.Link;
import io.github.junitleak.model.Evidence.ReferencePath;
import io.github.junitleak.model.LeakReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The reference paths of a report: one for each container in which objects accumulate, and those to what such objects
 * hold.
 *
 * @param containers the most telling first; where no container is known, the most telling path alone
 * @param others all that are left
 */
record Ladders(List<LadderView> containers, List<LadderView> others) {

    static Ladders of(LeakReport report) {
        Evidence evidence = Causes.evidence(report);
        Map<String, Double> rates = evidence.classes().stream()
                .collect(Collectors.toMap(GrowingClass::name, GrowingClass::bytesPerIteration, Double::sum));
        List<LadderView> containers = new ArrayList<>();
        List<LadderView> others = new ArrayList<>();
        Set<String> holders = new HashSet<>();
        evidence.paths().stream().sorted(Causes.mostTelling(report)).forEach(path -> {
            boolean isContainer = holders.isEmpty() || path.accumulation().isPresent();
            (isContainer && holders.add(holder(path)) ? containers : others).add(ladder(path, rates));
        });
        return new Ladders(containers, others);
    }

    private static String holder(ReferencePath path) {
        return path.accumulation()
                .map(Accumulation::holder)
                .map(References::qualified)
                .orElse("");
    }

    private static LadderView ladder(ReferencePath path, Map<String, Double> rates) {
        int grows = Causes.accumulatesAt(path).orElse(-1);
        return new LadderView(
                References.root(path.root()),
                IntStream.range(0, path.links().size())
                        .mapToObj(i -> step(path.links().get(i), i == grows, rates))
                        .toList(),
                path.className(),
                rate(path.className(), rates),
                path.samples() + " of " + path.sampled() + " samples",
                path.fingerprint());
    }

    private static Step step(Link link, boolean grows, Map<String, Double> rates) {
        String gap = link.skipped() == 0 ? "" : link.skipped() + " references that the JVM left out";
        String reference = References.reference(link);
        return new Step(gap, link.owner(), reference, grows, rate(link.owner(), rates));
    }

    private static String rate(String className, Map<String, Double> rates) {
        return rates.containsKey(className) ? Numbers.byteRate(rates.get(className)) : "";
    }
}
