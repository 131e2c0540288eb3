package io.github.junitleak.report;

import io.github.junitleak.internal.view.html.HtmlPages;
import io.github.junitleak.model.LeakReport;

/**
 * A report as an HTML page: self-contained, complete without scripts, the same bytes for the same report. Whatever the
 * report holds, display names and paths included, is escaped for its place on the page.
 *
 * @since 0.1.0
 */
public final class ReportHtml {
    private ReportHtml() {}

    /** The page of one leak test. */
    public static String page(LeakReport report) {
        return HtmlPages.page(report);
    }
}
