package io.github.junitleak.build;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a line of source, in which {@code {commit}}, {@code {path}} and {@code {line}} stand for what differs:
 * {@code https://github.com/o/r/blob/{commit}/{path}#L{line}}.
 */
record SourceUrl(String pattern) {
    private static final String COMMIT = "{commit}";
    private static final String PATH = "{path}";
    private static final Pattern WORD = Pattern.compile("\\{(?!(?:commit|path|line)})[^}]*}?");

    /** @throws IllegalArgumentException with the rule that the pattern breaks */
    SourceUrl {
        if (!pattern.startsWith("https://") && !pattern.startsWith("http://")) {
            throw wrong(pattern, "must begin with https:// or http://");
        }
        if (!pattern.contains(PATH)) {
            throw wrong(pattern, "must contain {path}, the file's path in the repository");
        }
        if (WORD.matcher(pattern).find()) {
            throw wrong(pattern, "may have {commit}, {path} and {line} in braces, and nothing else");
        }
        try {
            URI uri = new URI(text(pattern, "c0ffee", "a/B.java", 1));
            if (uri.getHost() == null || uri.getRawUserInfo() != null) {
                throw wrong("…", "must name a host, and no user or password: everyone reads the pages");
            }
        } catch (URISyntaxException e) {
            throw wrong(pattern, "must be an address: " + e.getReason());
        }
    }

    private static IllegalArgumentException wrong(String pattern, String rule) {
        return new IllegalArgumentException("sourceUrl is \"" + pattern + "\": it " + rule);
    }

    boolean needsCommit() {
        return pattern.contains(COMMIT);
    }

    /** @return absent where the pattern asks for a commit that is not known */
    Optional<String> of(Optional<String> commit, String path, int line) {
        if (needsCommit() && commit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(text(pattern, commit.orElse(""), path, line));
    }

    private static String text(String pattern, String commit, String path, int line) {
        try {
            String escaped =
                    new URI(null, null, "/" + path, null).toASCIIString().substring(1);
            return pattern.replace(COMMIT, commit)
                    .replace(PATH, escaped.replace("#", "%23").replace("?", "%3F"))
                    .replace("{line}", Integer.toString(line));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("path is \"" + path + "\", must be a relative path with slashes", e);
        }
    }
}
