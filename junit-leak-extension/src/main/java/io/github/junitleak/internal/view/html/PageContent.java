package io.github.junitleak.internal.view.html;

import io.github.junitleak.internal.view.Badges;
import io.github.junitleak.internal.view.Cells;
import io.github.junitleak.internal.view.Command;
import io.github.junitleak.internal.view.FrameText;
import io.github.junitleak.internal.view.Numbers;
import io.github.junitleak.internal.view.Printable;
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
import io.github.junitleak.model.Evidence.AllocationSite;
import io.github.junitleak.model.Evidence.Gained;
import io.github.junitleak.model.Evidence.GrowingClass;
import io.github.junitleak.model.Expectation;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Measurement;
import io.github.junitleak.model.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the page of one leak test says. */
final class PageContent {
    private static final int TELLING_FRAMES = 8;
    private static final int OPEN_SITES = 3;

    private final LeakReport report;

    PageContent(LeakReport report) {
        this.report = report;
    }

    /**
     * @param index address of the index, where there is one
     * @param json name of the report's file, where it and the files that it names lie beside the page
     */
    PageView view(Optional<String> index, Optional<String> json) {
        Ladders ladders = Ladders.of(report);
        return new PageView(
                report.test().label(),
                report.test().testClass().orElse(Words.FROM_CODE),
                report.test().displayName(),
                Badges.of(report),
                Printable.text(Headline.of(report)),
                index,
                report.findings().stream().map(PageContent::row).toList(),
                measured().flatMap(PageContent::note).toList(),
                charts(),
                report.evidence().classes().stream().map(PageContent::row).toList(),
                report.evidence().gained().stream().map(PageContent::row).toList(),
                ladders.places(),
                ladders.others(),
                Icicle.of(report.evidence(), report.test().testClass().orElse("")),
                sites(),
                report.evidence().hints(),
                report.evidence().gaps(),
                facts(json));
    }

    private List<Facts> facts(Optional<String> json) {
        return Stream.of(
                        again(json).stream(),
                        report.confirmation().map(repeated -> confirmation(repeated, json.isPresent())).stream(),
                        Stream.of(measurement(report.measurement())),
                        memory(report.measurement().memory()),
                        Stream.of(plan(report.plan(), report.expected()), environment(report.environment())))
                .flatMap(each -> each)
                .toList();
    }

    private Optional<Facts> again(Optional<String> json) {
        List<Fact> facts = new ArrayList<>();
        Command.maven(report.test()).ifPresent(command -> facts.add(new Fact("With Maven", command)));
        Command.gradle(report.test()).ifPresent(command -> facts.add(new Fact("With Gradle", command)));
        json.ifPresent(file -> facts.add(file("This report as JSON", file, true)));
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Facts("again", "Run it again", facts));
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
                cells.detectionLimit());
    }

    private static Stream<String> note(Finding.Measured finding) {
        return finding.reason().map(reason -> finding.resource().label() + ": " + reason).stream();
    }

    private List<ChartView> charts() {
        return measured()
                .filter(finding -> finding.series().size() > 0)
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

    private static GainedRow row(Gained gained) {
        return new GainedRow(
                gained.resource().label(),
                gained.name(),
                Numbers.rate(gained.resource(), gained.perIteration()),
                Stream.concat(
                                Stream.of(gained.detail()).filter(detail -> !detail.isEmpty()),
                                gained.startedAt().map(frame -> "started at " + FrameText.of(frame)).stream())
                        .collect(Collectors.joining(", ")));
    }

    private List<Site> sites() {
        List<AllocationSite> sites = report.evidence().sites();
        return IntStream.range(0, sites.size())
                .mapToObj(i -> site(sites.get(i), i < OPEN_SITES))
                .toList();
    }

    private Site site(AllocationSite site, boolean isOpen) {
        String allocating =
                site.frames().isEmpty() ? "" : FrameText.of(site.frames().get(site.applicationFrame()));
        List<Frame> telling = SiteText.of(site, report.test().testClass().orElse(""), TELLING_FRAMES).stream()
                .map(line -> line.substring(SiteText.INDENT.length()))
                .map(text -> new Frame(text, text.equals(allocating)))
                .toList();
        List<String> stack = site.frames().stream().map(FrameText::of).toList();
        String title = site.className() + ": " + site.samples() + (site.samples() == 1 ? " sample" : " samples");
        return new Site(title, isOpen, telling, stack, SourceLines.of(site), site.fingerprint());
    }

    private static Facts confirmation(Confirmation confirmation, boolean beside) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Result", confirmation.detail()));
        confirmation.output().ifPresent(file -> facts.add(file("Its output", file, beside)));
        confirmation.recording().ifPresent(file -> facts.add(file("Its JFR recording", file, beside)));
        return new Facts("confirmation", "Fresh JVM", facts);
    }

    private static Fact file(String name, String file, boolean beside) {
        return new Fact(name, file, beside ? Optional.of(file) : Optional.empty());
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
        facts.add(new Fact("Expected verdict", expected.name().toLowerCase(Locale.ROOT)));
        return new Facts("plan", "Plan", facts);
    }

    private static String asked(OptionalInt iterations) {
        return iterations.isPresent() ? iterations(iterations.getAsInt()) : "by the body's own speed";
    }

    private static String iterations(long count) {
        return count + (count == 1 ? " iteration" : " iterations");
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
