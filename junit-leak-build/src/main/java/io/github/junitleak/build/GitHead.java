package io.github.junitleak.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The commit and the branch that a directory's repository has checked out, read from the files of Git without a process
 * (gitrepository-layout(5)); a work tree that {@code git worktree} has added is one, too. Cannot see: changes that are
 * not committed, and the commit of a branch in a repository whose references are a reftable.
 *
 * @param root of the work tree
 * @param commit in hexadecimal digits
 * @param branch absent where a commit is checked out and no branch, as on most CI servers
 */
record GitHead(Path root, Optional<String> commit, Optional<String> branch) {
    private static final String REF = "ref: ";
    private static final String BRANCHES = "refs/heads/";
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");

    /** Largest file that is read, in bytes: {@code packed-refs} has some 60 for each branch and tag. */
    private static final long MAX_BYTES = 16L << 20;

    /** Of the nearest repository from the directory upwards; absent where there is none, or it cannot be read. */
    static Optional<GitHead> of(Path directory) {
        for (Path root = directory.toAbsolutePath().normalize(); root != null; root = root.getParent()) {
            Path git = root.resolve(".git");
            if (Files.exists(git)) {
                try {
                    return Optional.of(read(root, git));
                } catch (IOException | InvalidPathException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static GitHead read(Path root, Path git) throws IOException {
        Path own = Files.isDirectory(git) ? git : root.resolve(line(git).replaceFirst("^gitdir: ", ""));
        String head = line(own.resolve("HEAD"));
        if (!head.startsWith(REF)) {
            return new GitHead(root, Optional.of(head).filter(GitHead::isCommit), Optional.empty());
        }
        String name = head.substring(REF.length());
        Path common = own.resolve("commondir");
        Path shared = Files.exists(common) ? own.resolve(line(common)) : own;
        Optional<String> branch = Optional.of(name)
                .filter(each -> each.startsWith(BRANCHES))
                .map(each -> each.substring(BRANCHES.length()));
        return new GitHead(root, commit(shared, name), branch);
    }

    private static Optional<String> commit(Path git, String name) throws IOException {
        Path file = git.resolve(name).normalize();
        if (file.startsWith(git.normalize()) && Files.isRegularFile(file)) {
            return Optional.of(line(file)).filter(GitHead::isCommit);
        }
        Path packed = git.resolve("packed-refs");
        return Files.isRegularFile(packed)
                ? lines(packed).stream()
                        .filter(line -> line.endsWith(" " + name))
                        .map(line -> line.substring(0, line.length() - name.length() - 1))
                        .filter(GitHead::isCommit)
                        .findFirst()
                : Optional.empty();
    }

    static boolean isCommit(String text) {
        return COMMIT.matcher(text).matches();
    }

    private static String line(Path file) throws IOException {
        return lines(file).stream().findFirst().orElse("").strip();
    }

    private static List<String> lines(Path file) throws IOException {
        long size = Files.size(file);
        if (size > MAX_BYTES) {
            throw new IOException(file + " has " + size + " bytes, must have at most " + MAX_BYTES);
        }
        return Files.readAllLines(file);
    }
}
