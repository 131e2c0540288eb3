package io.github.junitleak.maven;

import io.github.junitleak.internal.view.html.IndexEntry;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.report.ReportText;
import java.util.List;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.reporting.AbstractMavenReportRenderer;

/** The leak tests of one module or of several in the look of its site; the details stand on pages of their own. */
final class SitePage extends AbstractMavenReportRenderer {
    private final String title;
    private final String pages;
    private final List<IndexEntry> entries;
    private final List<String> gaps;

    /** @param pages relative address of the directory of the tests' pages */
    SitePage(Sink sink, String title, String pages, List<IndexEntry> entries, List<String> gaps) {
        super(sink);
        this.title = title;
        this.pages = pages;
        this.entries = entries;
        this.gaps = gaps;
    }

    @Override
    public String getTitle() {
        return title;
    }

    @Override
    protected void renderBody() {
        startSection(getTitle());
        if (!entries.isEmpty()) {
            tests();
        }
        if (!gaps.isEmpty()) {
            startSection("Not in this report");
            gaps.forEach(this::paragraph);
            endSection();
        }
        endSection();
    }

    private void tests() {
        startTable();
        tableHeader(
                ofSeveralModules()
                        ? new String[] {"Module", "Test", "Verdict", "Finding"}
                        : new String[] {"Test", "Verdict", "Finding"});
        entries.forEach(this::row);
        endTable();
        sink.paragraph();
        link(pages + "index.html", "All of it on one page, with charts and evidence");
        sink.paragraph_();
    }

    private boolean ofSeveralModules() {
        return entries.stream().map(IndexEntry::module).distinct().count() > 1;
    }

    private void row(IndexEntry entry) {
        LeakReport report = entry.report();
        sink.tableRow();
        if (ofSeveralModules()) {
            tableCell(entry.module());
        }
        sink.tableCell();
        link(pages + entry.page(), report.test().label());
        sink.tableCell_();
        tableCell(report.verdict().name().toLowerCase(Locale.ROOT));
        tableCell(ReportText.headline(report));
        sink.tableRow_();
    }
}
