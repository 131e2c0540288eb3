package io.github.junitleak.internal.view.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a report and the files that it names lie.
 *
 * @param json name of the report's file
 * @param fromPage path of their directory from the page, with slashes; empty where they lie beside it
 * @param fromRoot path of their directory from the project's root, as the command line of this platform has it
 */
public record ReportPlace(String json, String fromPage, String fromRoot) {

    /** A report may come from anywhere, and must not name what lies elsewhere. */
    private static final Pattern NAME = Pattern.compile("[^/\\\\:]+");

    /** The address of a file from the page; absent for what is not the plain name of a file. */
    Optional<String> address(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            String path = fromPage.isEmpty() ? name : fromPage + "/" + name;
            return Optional.of(new URI(null, null, path, null).toASCIIString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
