package io.github.junitleak.internal.view.html;

import io.github.junitleak.internal.view.Badges;
import io.github.junitleak.internal.view.Cause;
import io.github.junitleak.internal.view.Causes;
import io.github.junitleak.internal.view.Cells;
import io.github.junitleak.internal.view.Command;
import io.github.junitleak.internal.view.FindingText;
import io.github.junitleak.internal.view.Fixes;
import io.github.junitleak.internal.view.FrameText;
import io.github.junitleak.internal.view.Meaning;
import io.github.junitleak.internal.view.Numbers;
import io.github.junitleak.internal.view.Printable;
import io.github.junitleak.internal.view.References;
import io.github.junitleak.internal.view.Words;
import io.github.junitleak.internal.view.html.templates.ChartView;
import io.github.junitleak.internal.view.html.templates.PageView;
import io.github.junitleak.internal.view.html.templates.PageView.ClassRow;
import io.github.junitleak.internal.view.html.templates.PageView.Fact;
import io.github.junitleak.internal.view.html.templates.PageView.Facts;
import io.github.junitleak.internal.view.html.templates.PageView.Frame;
import io.github.junitleak.internal.view.html.templates.PageView.GainedRow;
import io.github.junitleak.internal.view.html.templates.PageView.ResourceRow;
import io.github.junitleak.internal.view.html.templates.PageView.Site;
import io.github.junitleak.internal.view.text.Headline;
import io.github.junitleak.internal.view.text.SiteText;
import io.github.junitleak.model.Confirmation;
import io.github.junitleak.model.Environment;
import io.github.junitleak.model.Evidence;
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Gained;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Evidence.ReferencePath;
import io.github.junitleak.model.Expectation;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Measurement;
import io.github.junitleak.model.Plan;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the page of one leak test says. */
final class PageContent {
    private static final int TELLING_FRAMES = 8;
    private static final int OPEN_SITES = 3;

    /** Of those beside the most telling ones; the JSON has all. */
    private static final int MOST_OTHER_PATHS = 5;

    private final LeakReport report;
    private final PageLinks links;
    private final Evidence evidence;
    private final SourceLines source;
    private final FrameText frames;

    PageContent(LeakReport report, PageLinks links) {
        this.report = report;
        this.links = links;
        evidence = Causes.evidence(report);
        source = new SourceLines(links.sources());
        frames = FrameText.of(evidence);
    }

    PageView view() {
        Ladders ladders = Ladders.of(report);
        List<ResourceRow> rows =
                report.findings().stream().map(PageContent::row).toList();
        List<Cause> causes = Causes.of(report);
        List<PageView.Leak> leaks = leaks(causes);
        return new PageView(
                report.test().label(),
                report.test().testClass().orElse(""),
                report.test().displayName(),
                Badges.of(report),
                Printable.text(Headline.of(report)),
                links.index(),
                links.previous(),
                links.next(),
                links.position(),
                links.build(),
                leaks,
                commands(),
                leaks.isEmpty() ? statements() : List.of(),
                leaks.isEmpty() && report.findings().stream().anyMatch(PageContent::isLimit),
                measured().flatMap(PageContent::note).toList(),
                rows,
                charts(finding -> finding.verdict() != Verdict.STEADY),
                steady(),
                charts(finding -> finding.verdict() == Verdict.STEADY),
                evidence.classes().stream().map(PageContent::row).toList(),
                explained(),
                gainedTitle(),
                evidence.gained().stream().map(this::row).toList(),
                ladders.containers(),
                ladders.others().stream().limit(MOST_OTHER_PATHS).toList(),
                Math.max(0, ladders.others().size() - MOST_OTHER_PATHS),
                Icicle.of(evidence, report.test().testClass().orElse("")),
                Words.capitalized(done(causes)) + " at",
                sites(),
                evidence.gaps(),
                facts());
    }

    private List<PageView.Leak> leaks(List<Cause> causes) {
        List<Finding.Measured> leaking = new ArrayList<>(report.measured(Verdict.LEAKING));
        List<PageView.Leak> leaks = new ArrayList<>();
        for (Cause cause : causes) {
            Finding.Measured finding = report.measured(cause.resource()).orElseThrow();
            leaking.remove(finding);
            leaks.add(leak(finding, Optional.of(cause), leaks.isEmpty()));
        }
        for (Finding.Measured finding : leaking) {
            leaks.add(leak(finding, Optional.empty(), leaks.isEmpty()));
        }
        return leaks;
    }

    private PageView.Leak leak(Finding.Measured finding, Optional<Cause> cause, boolean isFirst) {
        Resource resource = finding.resource();
        Numbers.GrowthText text = Numbers.growths(resource, finding.growth().orElseThrow(), finding.budget());
        Optional<Cause.Site> site = cause.flatMap(Cause::site);
        return new PageView.Leak(
                "leak-" + resource.name(),
                cause.map(Cause::sentence).orElse("What leaks of the " + resource.noun() + " is not known"),
                FindingText.withUnit(resource, text.growth()),
                "per iteration (95 %: " + text.low() + " … " + text.high() + "), allowed " + text.budget(),
                Meaning.of(finding, report.environment())
                        .map(meaning -> "· " + meaning)
                        .orElse(""),
                cause.flatMap(Cause::keptBy).map(this::fullHolder),
                details(resource),
                site.map(at -> Words.capitalized(at.done()) + " at").orElse(""),
                site.map(at -> frames.line(at.frame())),
                site.flatMap(source::nearest),
                Fixes.of(report, cause),
                isFirst);
    }

    /** With full names where the container is known. */
    private String fullHolder(Cause.KeptBy by) {
        return evidence.paths().stream()
                .min(Causes.mostTelling(report))
                .flatMap(ReferencePath::accumulation)
                .map(found -> References.qualified(found.holder()) + ", " + Words.article(found.container()) + " "
                        + found.container())
                .orElseGet(by::text);
    }

    private List<Fact> details(Resource resource) {
        return evidence.gained().stream()
                .filter(gained ->
                        gained.resource() == resource && !gained.detail().isEmpty())
                .limit(1)
                .map(gained -> new Fact("At the end", gained.detail()))
                .toList();
    }

    private static String done(List<Cause> causes) {
        return causes.stream()
                .flatMap(cause -> cause.site().stream())
                .map(Cause.Site::done)
                .findFirst()
                .orElse("allocated");
    }

    private List<String> statements() {
        return report.findings().stream()
                .filter(Finding.Measured.class::isInstance)
                .map(finding -> Words.capitalized(finding.resource().noun()) + ": " + FindingText.of(finding)
                        + (isLimit(finding) ? " per iteration" : ""))
                .toList();
    }

    private static boolean isLimit(Finding finding) {
        return finding instanceof Finding.Measured measured
                && measured.verdict() == Verdict.STEADY
                && measured.growth().isPresent();
    }

    private String steady() {
        String steady = measured()
                .filter(finding -> finding.verdict() == Verdict.STEADY)
                .map(finding -> finding.resource().noun() + (finding.series().size() == 0 ? "" : " " + last(finding)))
                .collect(Collectors.joining(" · "));
        return steady.isEmpty() ? "" : "Steady: " + steady;
    }

    private static String last(Finding.Measured finding) {
        return Numbers.value(finding.resource(), finding.series().last().value());
    }

    /** Growing classes are exact counts, so that their sum is most of what leaks. */
    private String explained() {
        double sum = evidence.classes().stream()
                .mapToDouble(GrowingClass::bytesPerIteration)
                .sum();
        return report.measured(Resource.HEAP)
                .filter(heap -> heap.verdict() == Verdict.LEAKING && sum > 0)
                .flatMap(Finding.Measured::growth)
                .map(growth -> "Together " + Numbers.byteRate(sum) + " per iteration, of "
                        + Numbers.byteRate(growth.perIteration()) + " that the heap gains.")
                .orElse("");
    }

    private String gainedTitle() {
        List<String> nouns = evidence.gained().stream()
                .map(gained -> gained.resource().noun())
                .distinct()
                .toList();
        return "New " + String.join(" and ", nouns);
    }

    private List<Fact> commands() {
        if (links.command().isPresent()) {
            return List.of(new Fact("Run again", links.command().get()));
        }
        List<Fact> facts = new ArrayList<>();
        Command.maven(report.test()).ifPresent(command -> facts.add(new Fact("With Maven", command)));
        Command.gradle(report.test()).ifPresent(command -> facts.add(new Fact("With Gradle", command)));
        return facts;
    }

    private List<Facts> facts() {
        return Stream.of(
                        again().stream(),
                        report.confirmation().map(this::confirmation).stream(),
                        Stream.of(measurement(report.measurement())),
                        memory(report.measurement().memory()),
                        Stream.of(plan(report.plan(), report.expected()), environment(report.environment())))
                .flatMap(each -> each)
                .toList();
    }

    private Optional<Facts> again() {
        List<Fact> facts = new ArrayList<>();
        if (report.verdict() != Verdict.LEAKING) {
            facts.addAll(commands());
        }
        links.place().ifPresent(place -> facts.add(file("This report as JSON", place.json())));
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Facts("again", "Run it again, or read it", facts));
    }

    private Stream<Finding.Measured> measured() {
        return report.findings().stream()
                .filter(Finding.Measured.class::isInstance)
                .map(Finding.Measured.class::cast);
    }

    private static ResourceRow row(Finding finding) {
        Cells cells = Cells.of(finding);
        return new ResourceRow(
                finding.resource().label(),
                Badges.of(finding),
                cells.values(),
                cells.growth(),
                cells.interval(),
                cells.budget(),
                cells.detectionLimit(),
                isNoise(finding));
    }

    private static boolean isNoise(Finding finding) {
        return finding instanceof Finding.Measured measured
                && measured.verdict() == Verdict.STEADY
                && measured.growth()
                        .filter(growth -> growth.perIteration() <= growth.detectionLimit())
                        .isPresent();
    }

    private static Stream<String> note(Finding.Measured finding) {
        return finding.reason().map(reason -> finding.resource().label() + ": " + reason).stream();
    }

    private List<ChartView> charts(Predicate<Finding.Measured> wanted) {
        return measured()
                .filter(finding -> finding.series().size() > 0)
                .filter(wanted)
                .map(Chart::of)
                .toList();
    }

    private static ClassRow row(GrowingClass growing) {
        return new ClassRow(
                growing.name(),
                Numbers.countRate(growing.instancesPerIteration()),
                Numbers.byteRate(growing.bytesPerIteration()),
                Sparkline.of(growing.series()));
    }

    private GainedRow row(Gained gained) {
        return new GainedRow(
                gained.resource().label(),
                gained.name(),
                Numbers.rate(gained.resource(), gained.perIteration()),
                Stream.concat(
                                Stream.of(gained.detail()).filter(detail -> !detail.isEmpty()),
                                gained.startedAt().map(frame -> "started at " + frames.line(frame)).stream())
                        .collect(Collectors.joining(", ")));
    }

    private List<Site> sites() {
        List<AllocationSite> sites = evidence.sites();
        return IntStream.range(0, sites.size())
                .mapToObj(i -> site(sites.get(i), i < OPEN_SITES))
                .toList();
    }

    private Site site(AllocationSite site, boolean isOpen) {
        String allocating =
                site.frames().isEmpty() ? "" : frames.line(site.frames().get(site.applicationFrame()));
        List<Frame> telling = SiteText.of(
                        site, frames, report.test().testClass().orElse(""), TELLING_FRAMES)
                .stream()
                .map(line -> line.substring(SiteText.INDENT.length()))
                .map(text -> new Frame(text, text.equals(allocating)))
                .toList();
        List<String> stack = site.frames().stream().map(frames::line).toList();
        String title = site.className() + ": " + site.samples() + (site.samples() == 1 ? " sample" : " samples");
        return new Site(title, isOpen, telling, stack, source.of(site), site.fingerprint());
    }

    private Facts confirmation(Confirmation confirmation) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Result", confirmation.detail()));
        confirmation.output().ifPresent(file -> facts.add(file("Its output", file)));
        confirmation.recording().ifPresent(file -> {
            facts.add(file("Its JFR recording", file));
            links.place()
                    .ifPresent(
                            place -> facts.add(new Fact("With JDK 21 or later", Command.view(place.fromRoot(), file))));
        });
        return new Facts("confirmation", "Fresh JVM", facts);
    }

    private Fact file(String name, String file) {
        return new Fact(name, file, links.place().flatMap(place -> place.address(file)));
    }

    private static Facts measurement(Measurement measurement) {
        return new Facts(
                "measurement",
                "Measurement",
                List.of(
                        new Fact("Warm-up", iterations(measurement.warmup())),
                        new Fact("Measured", iterations(measurement.iterations())),
                        new Fact("Checkpoints", Integer.toString(measurement.checkpoints())),
                        new Fact("Time in the body", measurement.bodyMillis() + " ms"),
                        new Fact("Time measuring", measurement.overheadMillis() + " ms")));
    }

    private static Stream<Facts> memory(List<Measurement.Memory> memory) {
        if (memory.isEmpty()) {
            return Stream.empty();
        }
        List<Fact> facts = new ArrayList<>();
        memory.forEach(each -> facts.add(new Fact(
                Words.capitalized(each.name()), Numbers.bytes(each.first()) + " → " + Numbers.bytes(each.last()))));
        facts.add(new Fact(
                "None of these decides",
                "The collector keeps what it may need again, the allocator of native memory keeps what was freed, and"
                        + " pages of files come and go: a process that grows need not leak."));
        return Stream.of(new Facts("memory", "Process memory, first → last checkpoint", facts));
    }

    private static Facts plan(Plan plan, Expectation expected) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Warm-up", asked(plan.warmup())));
        facts.add(new Fact("Iterations", asked(plan.iterations())));
        facts.add(new Fact("Time for the body", plan.time().toMillis() + " ms, where iterations are not set"));
        plan.budgets()
                .forEach((resource, budget) -> facts.add(new Fact(
                        "Allowed growth, " + resource.noun(), Numbers.budget(resource, budget) + " per iteration")));
        facts.add(new Fact(
                "Tolerance",
                Numbers.budget(Resource.HEAP, plan.tolerance())
                        + " of heap over the iterations of three seconds, where readings scatter"));
        facts.add(new Fact("Expected verdict", expected.name().toLowerCase(Locale.ROOT)));
        return new Facts("plan", "Plan", facts);
    }

    private static String asked(OptionalInt iterations) {
        return iterations.isPresent() ? iterations(iterations.getAsInt()) : "by the body's own speed";
    }

    private static String iterations(long count) {
        return Numbers.count(count) + (count == 1 ? " iteration" : " iterations");
    }

    private static Facts environment(Environment environment) {
        return new Facts(
                "environment",
                "Environment",
                List.of(
                        new Fact("Java", environment.java()),
                        new Fact("Virtual machine", environment.vm()),
                        new Fact("Collector", environment.collector()),
                        new Fact("Largest heap", Numbers.bytes(environment.maxHeapBytes())),
                        new Fact("Operating system", environment.os()),
                        new Fact(
                                "Flags",
                                environment.flags().isEmpty() ? "none" : String.join(" ", environment.flags()))));
    }
}
