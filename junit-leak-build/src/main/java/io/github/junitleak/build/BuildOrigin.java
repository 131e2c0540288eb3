package io.github.junitleak.build;

import io.github.junitleak.internal.view.BuildLabel;
import io.github.junitleak.internal.view.html.SourceAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the pages of a build say of it in their headers, and where its source is. What Git has checked out is more exact
 * than what a CI server says; only the server knows the branch of a commit that was checked out by itself.
 */
public final class BuildOrigin {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);
    private static final int SHORT_COMMIT = 7;

    private final String project;
    private final Path directory;
    private final Optional<String> commit;
    private final Optional<String> branch;
    private final CiRun run;
    private final Checkout checkout;
    private final Optional<SourceUrl> sourceUrl;

    private BuildOrigin(
            String project,
            Path directory,
            Optional<GitHead> git,
            CiRun run,
            Checkout checkout,
            Optional<SourceUrl> sourceUrl) {
        this.project = project;
        this.directory = directory.toAbsolutePath().normalize();
        this.run = run;
        this.checkout = checkout;
        this.sourceUrl = sourceUrl;
        commit = git.flatMap(GitHead::commit).or(run::commit);
        branch = git.flatMap(GitHead::branch).or(run::branch);
    }

    /**
     * Looks at files of Git and at variables that CI servers set.
     *
     * @param project name and version; may be empty
     * @param directory the project's root
     * @param modules the directories of its modules
     * @param environment variables of this process
     * @param sourceUrl an address with {@code {commit}}, {@code {path}} and {@code {line}}; null or blank for none
     * @throws IllegalArgumentException if that is no such address; one sentence
     */
    public static BuildOrigin of(
            String project, Path directory, List<Path> modules, Map<String, String> environment, String sourceUrl) {
        Optional<GitHead> git = GitHead.of(directory);
        return new BuildOrigin(
                project,
                directory,
                git,
                CiRun.of(environment),
                new Checkout(git.map(GitHead::root).orElse(directory), modules),
                Optional.ofNullable(sourceUrl)
                        .map(String::strip)
                        .filter(url -> !url.isEmpty())
                        .map(SourceUrl::new));
    }

    /** Why there are no links to the source though an address is given: one sentence. */
    public Optional<String> missing() {
        return sourceUrl
                .filter(url -> url.needsCommit() && commit.isEmpty())
                .map(url -> "The pages have no links to the source: sourceUrl asks for {commit}, but " + checkout.root()
                        + " is no work tree of Git that can be read, and no CI server names a commit.");
    }

    BuildLabel label(Instant written) {
        return new BuildLabel(
                Stream.of(project, revision(), DATE.format(written.atOffset(ZoneOffset.UTC)))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · ")),
                run.number().isEmpty() && run.address().isEmpty() ? "" : ("build " + run.number()).strip(),
                run.address());
    }

    private String revision() {
        String at =
                commit.map(digits -> "@ " + digits.substring(0, SHORT_COMMIT)).orElse("");
        return (branch.orElse("") + " " + at).strip();
    }

    /** A path as a command at the project's root needs it. */
    Path fromRoot(Path path) {
        return path.startsWith(directory) ? directory.relativize(path) : path;
    }

    SourceAddress sources() {
        return (file, line) ->
                sourceUrl.flatMap(url -> checkout.path(file).flatMap(path -> url.of(commit, path, line)));
    }

    /** All of it: where two are equal, so are the pages but for their date. */
    @Override
    public String toString() {
        return project + " " + commit + " " + branch + " " + run + " " + checkout + " " + sourceUrl;
    }
}
