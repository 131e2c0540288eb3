package io.github.junitleak.build;

import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.model.LeakReport;

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
