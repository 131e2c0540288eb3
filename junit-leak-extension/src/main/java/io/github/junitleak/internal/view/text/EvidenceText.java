package io.github.junitleak.internal.view.text;

import io.github.junitleak.internal.view.Cause;
import io.github.junitleak.internal.view.Causes;
import io.github.junitleak.internal.view.FrameText;
import io.github.junitleak.internal.view.Words;
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
    private static final int PATHS = 2;
    private static final int SITES = 2;
    private static final int HINTS = 2;
    private static final int GAPS = 2;
    private static final int LINKS_OF_ONE_PATH = 14;
    private static final int LINKS_OF_TWO_PATHS = 5;
    private static final int FRAMES_OF_ONE_SITE = 5;
    private static final int FRAMES_OF_TWO_SITES = 4;

    private EvidenceText() {}

    public static List<String> of(LeakReport report) {
        Evidence evidence = Causes.evidence(report);
        List<Evidence.ReferencePath> paths = paths(report, evidence);
        List<String> lines = new ArrayList<>();
        addClasses(lines, evidence);
        lines.addAll(GainedTable.of(evidence.gained(), FrameText.of(evidence)));
        for (Evidence.ReferencePath path : paths) {
            lines.add("Kept by (" + path.samples() + " of " + path.sampled() + " sampled " + path.className() + ")");
            lines.addAll(PathText.of(path, paths.size() == 1 ? LINKS_OF_ONE_PATH : LINKS_OF_TWO_PATHS));
            lines.add("");
        }
        addSites(lines, sites(evidence, paths), report);
        addHints(lines, evidence.hints(Evidence.Hint.Kind.PATTERN));
        addGaps(lines, evidence.gaps());
        return lines;
    }

    private static void addClasses(List<String> lines, Evidence evidence) {
        if (evidence.classes().isEmpty()) {
            return;
        }
        Set<String> elements = evidence.paths().stream()
                .filter(Evidence.ReferencePath::isOfElements)
                .map(Evidence.ReferencePath::className)
                .collect(Collectors.toSet());
        lines.addAll(ClassTable.of(evidence.classes(), elements));
        lines.add("");
    }

    /**
     * The path of the cause comes first; one that another contains says nothing more. A long one takes the room of two:
     * the field that holds the objects may be in its middle.
     */
    private static List<Evidence.ReferencePath> paths(LeakReport report, Evidence evidence) {
        List<Evidence.ReferencePath> sorted =
                evidence.paths().stream().sorted(Causes.mostTelling(report)).toList();
        List<Evidence.ReferencePath> chosen = new ArrayList<>();
        for (Evidence.ReferencePath path : sorted) {
            if (chosen.size() < PATHS && chosen.stream().noneMatch(other -> saysNoMore(path, other))) {
                chosen.add(path);
            }
        }
        boolean isLong = !chosen.isEmpty() && chosen.get(0).links().size() > LINKS_OF_TWO_PATHS;
        return isLong ? chosen.subList(0, 1) : chosen;
    }

    /** A second path to the same container, or a part of the first, says nothing more. */
    private static boolean saysNoMore(Evidence.ReferencePath path, Evidence.ReferencePath other) {
        boolean isSamePlace = path.accumulation().isPresent()
                && path.accumulation()
                        .map(Evidence.Accumulation::holder)
                        .equals(other.accumulation().map(Evidence.Accumulation::holder));
        return isSamePlace || isPartOf(path, other);
    }

    private static boolean isPartOf(Evidence.ReferencePath part, Evidence.ReferencePath whole) {
        int length = part.links().size();
        return part.root().equals(whole.root())
                && length <= whole.links().size()
                && part.links().equals(whole.links().subList(0, length));
    }

    /**
     * Sites of the class whose path is shown come first, so that the message tells one story. Hints take the room of
     * the second one.
     */
    private static List<Evidence.AllocationSite> sites(Evidence evidence, List<Evidence.ReferencePath> paths) {
        List<String> classes = Stream.concat(
                        paths.stream().map(Evidence.ReferencePath::className),
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

    private static void addSites(List<String> lines, List<Evidence.AllocationSite> sites, LeakReport report) {
        String done = Causes.of(report).stream()
                .flatMap(cause -> cause.site().stream())
                .map(Cause.Site::done)
                .findFirst()
                .orElse("allocated");
        for (Evidence.AllocationSite site : sites) {
            String samples = site.samples() + (site.samples() == 1 ? " sample" : " samples");
            lines.add(Words.capitalized(done) + " at"
                    + (sites.size() == 1 ? "" : " (" + samples + " of " + site.className() + ")"));
            lines.addAll(SiteText.of(
                    site,
                    FrameText.of(Causes.evidence(report)),
                    report.test().testClass().orElse(""),
                    sites.size() == 1 ? FRAMES_OF_ONE_SITE : FRAMES_OF_TWO_SITES));
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
