package io.github.junitleak.build;

import io.github.junitleak.internal.files.ReportFiles;
import io.github.junitleak.model.LeakReport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report with its origin. */
public record ModuleReport(String module, ReportFiles.Stored stored) {

    /** Ends the name of a report that a second execution of the tests has written. */
    private static final Pattern EXECUTION = Pattern.compile("(?s).*(@\\d+)");

    public LeakReport report() {
        return stored.report();
    }

    /** {@code @2} for a second execution of the tests in one build, else an empty string. */
    String execution() {
        Matcher name = EXECUTION.matcher(name());
        return name.matches() ? name.group(1) : "";
    }

    /** The report's file name without its extension. */
    public String name() {
        return stored.file().getFileName().toString().replaceFirst("\\.json$", "");
    }
}
