package io.github.junitleak.maven;

import io.github.junitleak.build.AggregatedPages;
import io.github.junitleak.build.BuildOrigin;
import io.github.junitleak.build.BuildResults;
import io.github.junitleak.build.CollectedReports;
import io.github.junitleak.build.ExceptionText;
import io.github.junitleak.internal.view.html.IndexEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.reporting.MavenReportException;

/**
 * A report of a Maven site: one page in its look, and beside it the directory of that name with the pages of all tests.
 *
 * @param name the page's name without its extension
 */
record SiteReport(String title, String name, BuildOrigin origin, Log log) {

    /** @param site the directory of the site */
    void write(CollectedReports reports, Path site, Sink sink) throws MavenReportException {
        BuildResults results = BuildResults.read(reports.directories());
        List<IndexEntry> entries = AggregatedPages.entries(reports, results);
        try {
            new AggregatedPages(site.resolve(name), origin).write(reports, results);
        } catch (IOException e) {
            throw new MavenReportException("The leak report cannot be written: " + ExceptionText.of(e), e);
        }
        List<String> gaps = AggregatedPages.gaps(reports, results);
        gaps.forEach(log::warn);
        new SitePage(sink, title, name + "/", entries, gaps).render();
    }
}
