package io.github.junitleak.internal.view.html;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.junitleak.internal.view.BuildLabel;
import io.github.junitleak.internal.view.Printable;
import io.github.junitleak.internal.view.html.templates.JteindexGenerated;
import io.github.junitleak.internal.view.html.templates.JtepageGenerated;
import io.github.junitleak.internal.view.html.templates.JtescanGenerated;
import io.github.junitleak.internal.view.html.templates.ScanView;
import io.github.junitleak.model.LeakReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reports as HTML pages: self-contained, complete without scripts, the same bytes for the same reports. Whatever a
 * report holds, display names and paths included, is escaped for its place on the page.
 */
public final class HtmlPages {
    private HtmlPages() {}

    /** The page of one leak test, alone. */
    public static String page(LeakReport report) {
        return page(report, PageLinks.NONE);
    }

    /** The page of one leak test. */
    public static String page(LeakReport report, PageLinks links) {
        return html(output -> JtepageGenerated.render(output, null, new PageContent(report, links).view()));
    }

    /**
     * The page that lists the leak tests of a build, leaks first.
     *
     * @param entries at least one: a page about nothing would read as success
     * @param gaps what the list lacks and why, one sentence each
     * @throws IllegalArgumentException if there is no entry
     */
    public static String index(List<IndexEntry> entries, List<String> gaps) {
        return index(entries, gaps, List.of(), Optional.empty());
    }

    /**
     * The page that lists the leak tests of a build, leaks first, with the counts of all its tests below.
     *
     * @param entries at least one: a page about nothing would read as success
     * @param gaps what the list lacks and why, one sentence each
     * @param counts one per module that has test results
     * @param build that ran the tests
     * @throws IllegalArgumentException if there is no entry
     */
    public static String index(
            List<IndexEntry> entries, List<String> gaps, List<TestCounts> counts, Optional<BuildLabel> build) {
        return html(
                output -> JteindexGenerated.render(output, null, new IndexContent(entries, gaps, counts).view(build)));
    }

    /** The page of a scan. */
    public static String scan(ScanView scan) {
        return html(output -> JtescanGenerated.render(output, null, scan));
    }

    private static String html(Consumer<HtmlTemplateOutput> template) {
        StringOutput html = new StringOutput();
        template.accept(new PrintableOutput(html));
        return html.toString();
    }

    /** Escapes for the place on the page, and shows control characters instead of obeying them. */
    private static final class PrintableOutput extends OwaspHtmlTemplateOutput {
        PrintableOutput(StringOutput html) {
            super(html);
        }

        @Override
        public void writeUserContent(String text) {
            super.writeUserContent(Printable.text(text));
        }
    }
}
