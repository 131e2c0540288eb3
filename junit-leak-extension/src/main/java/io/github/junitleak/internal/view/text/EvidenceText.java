package io.github.junitleak.internal.view.text;

import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.LeakReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections that explain a growth, the most telling entries of each; every section ends in an empty line. */
public final class EvidenceText {
    private static final int CHAINS = 2;
    private static final int SITES = 2;
    private static final int HINTS = 2;
    private static final int GAPS = 2;
    private static final int LINKS_OF_ONE_CHAIN = 14;
    private static final int LINKS_OF_TWO_CHAINS = 5;
    private static final int FRAMES_OF_ONE_SITE = 5;
    private static final int FRAMES_OF_TWO_SITES = 4;

    private EvidenceText() {}

    public static List<String> of(LeakReport report) {
        Evidence evidence = report.evidence();
        List<Evidence.ReferenceChain> chains = chains(evidence);
        List<String> lines = new ArrayList<>();
        addClasses(lines, evidence);
        lines.addAll(GainedTable.of(evidence.gained()));
        for (Evidence.ReferenceChain chain : chains) {
            lines.add("Held by (" + chain.samples() + " of " + chain.sampled() + " sampled " + chain.className() + ")");
            lines.addAll(ChainText.of(chain, chains.size() == 1 ? LINKS_OF_ONE_CHAIN : LINKS_OF_TWO_CHAINS));
            lines.add("");
        }
        addSites(lines, sites(evidence, chains), report.test().className());
        addHints(lines, evidence.hints());
        addGaps(lines, evidence.gaps());
        return lines;
    }

    private static void addClasses(List<String> lines, Evidence evidence) {
        if (evidence.classes().isEmpty()) {
            return;
        }
        Set<String> elements = evidence.chains().stream()
                .filter(Evidence.ReferenceChain::isOfElements)
                .map(Evidence.ReferenceChain::className)
                .collect(Collectors.toSet());
        lines.addAll(ClassTable.of(evidence.classes(), elements));
        lines.add("");
    }

    /**
     * Chains to what a container gains come first, then those of the class that grows most; one that another contains
     * says nothing more. A long one takes the room of two: the field that holds the objects may be in its middle.
     */
    private static List<Evidence.ReferenceChain> chains(Evidence evidence) {
        List<String> classes =
                evidence.classes().stream().map(Evidence.GrowingClass::name).toList();
        List<Evidence.ReferenceChain> sorted = evidence.chains().stream()
                .sorted(Comparator.comparing(Evidence.ReferenceChain::isOfElements)
                        .reversed()
                        .thenComparing(chain -> rank(classes, chain.className())))
                .toList();
        List<Evidence.ReferenceChain> chosen = new ArrayList<>();
        for (Evidence.ReferenceChain chain : sorted) {
            if (chosen.size() < CHAINS && chosen.stream().noneMatch(other -> isPartOf(chain, other))) {
                chosen.add(chain);
            }
        }
        boolean isLong = !chosen.isEmpty() && chosen.get(0).links().size() > LINKS_OF_TWO_CHAINS;
        return isLong ? chosen.subList(0, 1) : chosen;
    }

    private static boolean isPartOf(Evidence.ReferenceChain part, Evidence.ReferenceChain whole) {
        int length = part.links().size();
        return part.root().equals(whole.root())
                && length <= whole.links().size()
                && part.links().equals(whole.links().subList(0, length));
    }

    /**
     * Sites of the class whose chain is shown come first, so that the message tells one story. Hints take the room of
     * the second one.
     */
    private static List<Evidence.AllocationSite> sites(Evidence evidence, List<Evidence.ReferenceChain> chains) {
        List<String> classes = Stream.concat(
                        chains.stream().map(Evidence.ReferenceChain::className),
                        evidence.classes().stream().map(Evidence.GrowingClass::name))
                .toList();
        return evidence.sites().stream()
                .sorted(Comparator.comparingInt(site -> rank(classes, site.className())))
                .limit(evidence.hints().isEmpty() ? SITES : 1)
                .toList();
    }

    private static int rank(List<String> classes, String name) {
        int index = classes.indexOf(name);
        return index < 0 ? classes.size() : index;
    }

    private static void addSites(List<String> lines, List<Evidence.AllocationSite> sites, String testClass) {
        for (Evidence.AllocationSite site : sites) {
            String samples = site.samples() + (site.samples() == 1 ? " sample" : " samples");
            lines.add("Allocated at" + (sites.size() == 1 ? "" : " (" + samples + " of " + site.className() + ")"));
            lines.addAll(SiteText.of(site, testClass, sites.size() == 1 ? FRAMES_OF_ONE_SITE : FRAMES_OF_TWO_SITES));
            lines.add("");
        }
    }

    private static void addHints(List<String> lines, List<String> hints) {
        if (hints.isEmpty()) {
            return;
        }
        lines.add("Hints" + (hints.size() > HINTS ? " (" + HINTS + " of " + hints.size() + ")" : ""));
        hints.stream().limit(HINTS).forEach(hint -> lines.add("  " + hint));
        lines.add("");
    }

    private static void addGaps(List<String> lines, List<String> gaps) {
        if (gaps.isEmpty()) {
            return;
        }
        lines.add("Missing evidence");
        gaps.stream().limit(GAPS).forEach(gap -> lines.add("  " + gap));
        if (gaps.size() > GAPS) {
            lines.add("  and " + (gaps.size() - GAPS) + " more");
        }
        lines.add("");
    }
}
