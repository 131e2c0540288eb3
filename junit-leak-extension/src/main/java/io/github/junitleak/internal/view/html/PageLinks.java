package io.github.junitleak.internal.view.html;

import java.util.Optional;

/**
 * Where the page of a test leads, relative to it and with slashes.
 *
 * @param index the page that lists all tests
 * @param previous the page of the leak before this one
 * @param next the page of the leak behind it
 * @param position for instance {@code 3 of 7 leaks}; empty for a test that is no leak
 * @param json the report's file, if it and the files that the report names lie beside the page
 * @param command runs the test again at the project's root; absent where that is not known
 */
public record PageLinks(
        Optional<String> index,
        Optional<String> previous,
        Optional<String> next,
        String position,
        Optional<String> json,
        Optional<String> command) {

    /** Of a page that stands alone. */
    public static final PageLinks NONE =
            new PageLinks(Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty());

    /** Of a page that lies beside its report. */
    public static PageLinks beside(String json, Optional<String> command) {
        return new PageLinks(Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.of(json), command);
    }
}
