package io.github.junitleak.internal.view.text;

import io.github.junitleak.internal.view.FindingText;
import io.github.junitleak.internal.view.Numbers;
import io.github.junitleak.model.Finding;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.model.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** The sentence that stands above a report and alone in a build log: the test, what was found, by how much. */
public final class Headline {
    private Headline() {}

    public static String of(LeakReport report) {
        String test = report.test().label();
        List<Finding.Measured> findings = report.measured(report.verdict());
        return switch (report.verdict()) {
            case LEAKING -> test + " leaks " + leaks(findings);
            case INCONCLUSIVE ->
                test + " is inconclusive"
                        + (findings.isEmpty()
                                ? ", nothing was measured: " + reasons(report)
                                : " about " + doubts(findings.get(0)));
            case STEADY -> test + " is steady: " + limits(findings);
        };
    }

    public static String expectedToLeak(LeakReport report) {
        return report.test().label() + " was expected to leak, but is steady: "
                + limits(report.measured(Verdict.STEADY));
    }

    /**
     * That a test grows a resource by more than a build permits: {@code OrderServiceTest.placeOrder() grows heap: +131
     * B per iteration (95 %: 128 … 134), ceiling 100 B}.
     *
     * @param finding one of the report's, with its growth
     * @param ceiling the growth per iteration that is permitted, in the resource's unit
     */
    public static String aboveCeiling(LeakReport report, Finding.Measured finding, double ceiling) {
        Numbers.GrowthText text =
                Numbers.growths(finding.resource(), finding.growth().orElseThrow(), ceiling);
        return report.test().label() + " grows " + finding.resource().noun() + ": " + text.growth()
                + " per iteration (95 %: " + text.low() + " … " + text.high() + "), ceiling " + text.budget();
    }

    private static String leaks(List<Finding.Measured> findings) {
        if (findings.size() == 1) {
            return findings.get(0).resource().noun() + ": " + growth(findings.get(0));
        }
        List<String> nouns =
                findings.stream().map(finding -> finding.resource().noun()).toList();
        int last = nouns.size() - 1;
        return String.join(", ", nouns.subList(0, last)) + " and " + nouns.get(last) + ": "
                + findings.stream()
                        .map(finding -> finding.resource().noun() + " " + growth(finding))
                        .collect(Collectors.joining("; "));
    }

    private static String growth(Finding.Measured finding) {
        // The model grants that a leaking finding has its growth.
        Numbers.GrowthText text =
                Numbers.growths(finding.resource(), finding.growth().orElseThrow(), finding.budget());
        return text.growth() + " per iteration (95 %: " + text.low() + " … " + text.high() + "), allowed "
                + text.budget();
    }

    private static String doubts(Finding.Measured finding) {
        return finding.resource().noun() + ": "
                + finding.reason().orElse("neither a growth nor its absence could be shown");
    }

    private static String limits(List<Finding.Measured> findings) {
        return findings.stream()
                        .map(finding -> finding.resource().noun() + ", " + FindingText.of(finding))
                        .collect(Collectors.joining("; "))
                + " per iteration";
    }

    private static String reasons(LeakReport report) {
        return report.findings().stream()
                .filter(Finding.NotMeasured.class::isInstance)
                .map(Finding.NotMeasured.class::cast)
                .map(finding -> finding.resource().noun() + ", " + finding.obstacle())
                .collect(Collectors.joining("; "));
    }
}
