package io.github.junitleak.internal.view.html;

import io.github.junitleak.internal.view.BuildLabel;
import java.util.Optional;

/**
 * Where the page of a test leads, relative to it and with slashes.
 *
 * @param index the page that lists all tests
 * @param previous the page of the leak before this one
 * @param next the page of the leak behind it
 * @param position for instance {@code 3 of 7 leaks}; empty for a test that is no leak
 * @param place of the report's files, where they can be reached from the page
 * @param command runs the test again at the project's root; absent where that is not known
 * @param build of which the page is
 */
public record PageLinks(
        Optional<String> index,
        Optional<String> previous,
        Optional<String> next,
        String position,
        Optional<ReportPlace> place,
        Optional<String> command,
        SourceAddress sources,
        Optional<BuildLabel> build) {

    /** Of a page that stands alone. */
    public static final PageLinks NONE = alone(Optional.empty(), Optional.empty());

    /** Of a page that lies beside its report. */
    public static PageLinks beside(ReportPlace place, Optional<String> command) {
        return alone(Optional.of(place), command);
    }

    private static PageLinks alone(Optional<ReportPlace> place, Optional<String> command) {
        return new PageLinks(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                place,
                command,
                SourceAddress.NONE,
                Optional.empty());
    }
}
