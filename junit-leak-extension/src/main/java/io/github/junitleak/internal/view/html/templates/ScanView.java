package io.github.junitleak.internal.view.html.templates;

import java.util.List;

/**
 * The page of a scan: leaks first, then what could not be measured and why, then every class.
 *
 * @param scanned what was scanned, one sentence
 * @param leftOut growth that is not the project's
 */
public record ScanView(String headline, String scanned, List<Leak> leaks, List<Leak> leftOut, List<Rows> lists) {

    /**
     * Growth that was found.
     *
     * @param causes a sentence for each resource
     * @param link relative address of its page
     * @param more the leak test to paste, or whose growth it is
     */
    public record Leak(String test, String headline, List<String> causes, String link, String more) {}

    /**
     * A table.
     *
     * @param id anchor, unique on the page
     */
    public record Rows(String id, String title, List<String> columns, List<List<String>> rows) {}
}
