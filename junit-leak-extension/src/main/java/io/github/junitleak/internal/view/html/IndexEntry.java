package io.github.junitleak.internal.view.html;

import io.github.junitleak.internal.view.TestRun;
import io.github.junitleak.model.LeakReport;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of the index.
 *
 * @param module name of the module that the test belongs to
 * @param report the test's report
 * @param page address of the test's page, relative to the index, with slashes
 * @param run how the test went as a test, if that is known
 */
public record IndexEntry(String module, LeakReport report, String page, Optional<TestRun> run) {
    public IndexEntry {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(run, "run");
    }

    /** The address with what a link needs escaped. */
    public String address() {
        try {
            return new URI(null, null, page, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("page is \"" + page + "\", must be a relative path with slashes", e);
        }
    }

    /** A line about a test without a JUnit result. */
    public IndexEntry(String module, LeakReport report, String page) {
        this(module, report, page, Optional.empty());
    }
}
