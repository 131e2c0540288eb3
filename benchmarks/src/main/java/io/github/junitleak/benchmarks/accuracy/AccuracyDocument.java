package io.github.junitleak.benchmarks.accuracy;

import io.github.junitleak.benchmarks.document.Figures;
import io.github.junitleak.benchmarks.document.MarkdownTable;
import io.github.junitleak.benchmarks.jvm.Collector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@code docs/accuracy.md}: the same text for the same runs. */
final class AccuracyDocument {

    private static final String METHOD = """
            <!-- Written by `benchmarks/run accuracy`; edits are lost. benchmarks/README.md says how to run it. -->
            # Accuracy

            How often the verdicts are right, by case. A case is a `@LeakTest` that is run again and again, each time in a JVM
            of its own, by the JUnit Platform, with the published jar of the extension; a suspected leak is confirmed in a
            fresh JVM, as by default.
            Scenarios are small bodies whose growth is known; real leaks are published libraries, the leaky version (or
            use) and the fixed one; clean programs look like leaks for a while. All runs have `%s`. *Loaded* runs have
            another process beside them that keeps all cores busy.

            *Found*: the resource that leaks was called leaking. *Missed*: it was called steady. *False alarm*: a clean body
            was called leaking. *Inconclusive*: the run could show neither, and said why. *Failed*: no verdict, since the
            body threw or the time was over. *Growth* is the median, and the range. For real leaks the expected growth was
            measured outside of JUnit; exceptions that a library keeps hold their stack, which is deeper in a test, and paths
            of temporary files are longer here. *Named*: the message names the class whose instances leak, and a path of the
            report contains the field that holds them. Bounds are exact (Clopper and Pearson 1934), one-sided, 95 %%.
            """.formatted(Measuring.HEAP);

    private static final String DEFAULT_MODE = """

            ## At default settings

            The annotation, and no setting. A leak that has an end of its own can be over before the warm-up is: the case
            `jetty-client-destinations` cycles over 1,000 ports, so that nothing grows after 1,000 iterations. To miss it
            here is counted as a miss; it has given iterations for that reason.
            """;

    private static final String GIVEN_MODE = """

            ## With given iterations

            The iterations and the warm-up that each case asks for, as a test's author would who knows the body.
            """;

    private final List<Case> cases;
    private final List<Run> runs;
    private final int jobs;

    /** @param jobs runs at a time */
    AccuracyDocument(List<Case> cases, List<Run> runs, int jobs) {
        this.cases = List.copyOf(cases);
        this.runs = List.copyOf(runs);
        this.jobs = jobs;
    }

    boolean isAllRight() {
        return wrong().isEmpty();
    }

    String text() {
        StringBuilder text = new StringBuilder(METHOD);
        mode(text, Mode.DEFAULT, DEFAULT_MODE);
        mode(text, Mode.GIVEN, GIVEN_MODE);
        new DetectionLimits(runs).appendTo(text);
        new Power(runs).appendTo(text);
        new Shortcomings(wrong()).appendTo(text);
        conditions(text);
        return text.toString();
    }

    private void mode(StringBuilder text, Mode mode, String introduction) {
        List<Run> ofMode = runs.stream().filter(run -> run.mode() == mode).toList();
        if (ofMode.isEmpty()) {
            return;
        }
        text.append(introduction);
        totals(text, ofMode);
        places(text, ofMode);
        for (Group group : Group.values()) {
            List<Run> ofGroup = of(ofMode, group);
            if (!ofGroup.isEmpty()) {
                text.append("\n### ").append(group.title()).append("\n\n");
                new CaseTable(group, cases, ofGroup).appendTo(text);
            }
        }
    }

    private static List<Run> of(List<Run> runs, Group group) {
        return runs.stream().filter(run -> run.group().equals(group.name())).toList();
    }

    private void totals(StringBuilder text, List<Run> ofMode) {
        MarkdownTable table = new MarkdownTable(
                "",
                "runs",
                "loaded",
                "found",
                "missed",
                "steady",
                "false alarms",
                "inconclusive",
                "failed",
                "wrong rate at most");
        total(table, "leaking", ofMode, Group::leaks, Outcome.MISSED);
        total(table, "clean", ofMode, group -> !group.leaks(), Outcome.FALSE_ALARM);
        text.append("\n").append(table);
    }

    private static void total(
            MarkdownTable table, String title, List<Run> ofMode, Predicate<Group> groups, Outcome error) {
        Tally tally = new Tally(ofMode.stream()
                .filter(run -> groups.test(Group.valueOf(run.group())))
                .toList());
        if (tally.verdicts() > 0) {
            table.row(
                    title,
                    Integer.toString(tally.size()),
                    Long.toString(tally.runs().stream().filter(Run::loaded).count()),
                    tally.cell(Outcome.FOUND),
                    tally.cell(Outcome.MISSED),
                    tally.cell(Outcome.STEADY),
                    tally.cell(Outcome.FALSE_ALARM),
                    tally.cell(Outcome.INCONCLUSIVE),
                    tally.cell(Outcome.FAILED),
                    Figures.percent(ClopperPearson.upper95(tally.of(error), tally.verdicts())));
        }
    }

    private static void places(StringBuilder text, List<Run> ofMode) {
        MarkdownTable table = new MarkdownTable(
                "JDK", "collector", "runs", "found", "missed", "steady", "false alarms", "inconclusive", "failed");
        for (String jdk : jdks(ofMode)) {
            for (Collector collector : Collector.values()) {
                Tally tally = new Tally(ofMode.stream()
                        .filter(run -> run.jdk().equals(jdk) && run.collector() == collector)
                        .toList());
                if (tally.size() > 0) {
                    table.row(
                            jdk,
                            collector.label(),
                            Integer.toString(tally.size()),
                            tally.cell(Outcome.FOUND),
                            tally.cell(Outcome.MISSED),
                            tally.cell(Outcome.STEADY),
                            tally.cell(Outcome.FALSE_ALARM),
                            tally.cell(Outcome.INCONCLUSIVE),
                            tally.cell(Outcome.FAILED));
                }
            }
        }
        text.append("\n").append(table);
    }

    static List<String> jdks(List<Run> runs) {
        return runs.stream()
                .map(Run::jdk)
                .distinct()
                .sorted(Comparator.comparing(Runtime.Version::parse))
                .toList();
    }

    private List<Run> wrong() {
        List<Run> wrong = new ArrayList<>();
        for (Case each : cases) {
            runs.stream()
                    .filter(run -> run.isOf(each) && !each.expectation().isRight(run.outcome()))
                    .forEach(wrong::add);
        }
        return wrong;
    }

    private void conditions(StringBuilder text) {
        text.append("\n## Versions and flags\n\n");
        text.append("JDKs: ").append(String.join(", ", jdks(runs))).append(".\n");
        text.append("Machine: ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" cores, ")
                .append(System.getProperty("os.name"))
                .append(" ")
                .append(System.getProperty("os.arch"))
                .append("; runs at a time: ")
                .append(jobs)
                .append(".\n\n");
        MarkdownTable table = new MarkdownTable("case", "libraries", "flags");
        for (Case each : cases) {
            boolean needsAny = !each.coordinates().isEmpty() || !each.flags().isEmpty();
            if (needsAny && runs.stream().anyMatch(run -> run.isOf(each))) {
                table.row(
                        each.label(),
                        String.join(", ", each.coordinates()),
                        each.flags().stream().map(flag -> "`" + flag + "`").collect(Collectors.joining(" ")));
            }
        }
        text.append(table);
    }
}
