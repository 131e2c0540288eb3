package io.github.junitleak.internal.view;

import io.github.junitleak.model.Finding;
import io.github.junitleak.model.Finding.Growth;
import io.github.junitleak.model.Resource;
import io.github.junitleak.model.Series;

/**
 * A finding as cells of a table. What is not known says so.
 *
 * @param values first and last reading, or why there is none
 */
public record Cells(String values, String growth, String interval, String budget, String detectionLimit) {

    public static Cells of(Finding finding) {
        if (finding instanceof Finding.Measured measured) {
            return of(measured);
        }
        return new Cells(((Finding.NotMeasured) finding).obstacle(), "not measured", "", "", "");
    }

    private static Cells of(Finding.Measured finding) {
        Resource resource = finding.resource();
        if (finding.growth().isEmpty()) {
            String budget = Numbers.budget(resource, finding.budget());
            return new Cells(values(finding), "unknown: too few checkpoints", "", budget, "");
        }
        Growth growth = finding.growth().get();
        Numbers.GrowthText shown = Numbers.growths(resource, growth, finding.budget());
        return new Cells(
                values(finding),
                shown.growth(),
                "95 %: " + shown.low() + " … " + shown.high(),
                shown.budget(),
                Numbers.detectionLimit(resource, growth.detectionLimit()));
    }

    private static String values(Finding.Measured finding) {
        Series series = finding.series();
        if (series.size() == 0) {
            return "no checkpoint";
        }
        return Numbers.values(
                finding.resource(), series.first().value(), series.last().value());
    }
}
