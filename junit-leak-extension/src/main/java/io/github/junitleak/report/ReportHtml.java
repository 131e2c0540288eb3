package io.github.junitleak.report;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.junitleak.model.LeakReport;
import io.github.junitleak.report.templates.JteindexGenerated;
import io.github.junitleak.report.templates.JtepageGenerated;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reports as HTML pages: self-contained, without scripts, the same bytes for the same reports. Whatever a report holds,
 * display names and paths included, is escaped for its place on the page.
 */
public final class ReportHtml {
    private ReportHtml() {}

    /**
     * A line of the index.
     *
     * @param module name of the module that the test belongs to
     * @param report the test's report
     * @param page address of the test's page, relative to the index, with slashes
     */
    public record Entry(String module, LeakReport report, String page) {
        public Entry {
            Objects.requireNonNull(module, "module");
            Objects.requireNonNull(report, "report");
            Objects.requireNonNull(page, "page");
        }
    }

    /** The page of one leak test. */
    public static String page(LeakReport report) {
        return page(report, Optional.empty());
    }

    /**
     * The page of one leak test among others.
     *
     * @param index address of the index, relative to the page, with slashes
     */
    public static String page(LeakReport report, String index) {
        return page(report, Optional.of(index));
    }

    /**
     * The page that lists the leak tests of a build, leaks first.
     *
     * @param entries at least one: a page about nothing would read as success
     * @param gaps what the list lacks and why, one sentence each
     * @throws IllegalArgumentException if there is no entry
     */
    public static String index(List<Entry> entries, List<String> gaps) {
        return html(output -> JteindexGenerated.render(output, null, new IndexContent(entries, gaps).view()));
    }

    private static String page(LeakReport report, Optional<String> index) {
        return html(output -> JtepageGenerated.render(output, null, new PageContent(report).view(index)));
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
