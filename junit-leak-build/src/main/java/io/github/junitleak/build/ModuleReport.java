package io.github.junitleak.build;

import io.github.junitleak.model.LeakReport;
import io.github.junitleak.report.ReportFiles;

/** A report with its origin. */
public record ModuleReport(String module, ReportFiles.Stored stored) {

    public LeakReport report() {
        return stored.report();
    }

    /** The report's file name without its extension. */
    public String name() {
        return stored.file().getFileName().toString().replaceFirst("\\.json$", "");
    }
}
