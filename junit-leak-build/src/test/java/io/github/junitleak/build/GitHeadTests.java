package io.github.junitleak.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHeadTests {
    private static final String ONE = "5f2c1e9d00000000000000000000000000000001";
    private static final String TWO = "5f2c1e9d00000000000000000000000000000002";

    @TempDir
    Path around;

    private Path root;

    @BeforeEach
    void create() throws IOException {
        root = Files.createDirectories(around.toRealPath().resolve("project"));
    }

    @Test
    void ofABranchThatHasAFile() throws IOException {
        write(".git/HEAD", "ref: refs/heads/feature/pages\n");
        write(".git/refs/heads/feature/pages", ONE + "\n");

        assertThat(GitHead.of(Files.createDirectories(root.resolve("module/src"))))
                .contains(new GitHead(root, Optional.of(ONE), Optional.of("feature/pages")));
    }

    @Test
    void ofABranchAmongThePacked() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(
                ".git/packed-refs",
                "# pack-refs with: peeled\n" + TWO + " refs/heads/a/refs/heads/main\n" + ONE + " refs/heads/main\n^"
                        + TWO + "\n");

        assertThat(GitHead.of(root)).contains(new GitHead(root, Optional.of(ONE), Optional.of("main")));
    }

    @Test
    void ofACommitThatIsCheckedOutByItself() throws IOException {
        write(".git/HEAD", ONE + "\n");

        assertThat(GitHead.of(root)).contains(new GitHead(root, Optional.of(ONE), Optional.empty()));
    }

    @Test
    void ofAWorkTreeThatWasAdded() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(".git/refs/heads/main", TWO + "\n");
        write(".git/refs/heads/other", ONE + "\n");
        write(".git/worktrees/other/HEAD", "ref: refs/heads/other\n");
        write(".git/worktrees/other/commondir", "../..\n");
        Path other = Files.createDirectory(root.resolveSibling("other"));
        Files.writeString(other.resolve(".git"), "gitdir: " + root.resolve(".git/worktrees/other") + "\n");

        assertThat(GitHead.of(other)).contains(new GitHead(other, Optional.of(ONE), Optional.of("other")));
    }

    @Test
    void ofABranchWithoutACommitTheBranchIsKnown() throws IOException {
        write(".git/HEAD", "ref: refs/heads/new\n");

        assertThat(GitHead.of(root)).contains(new GitHead(root, Optional.empty(), Optional.of("new")));
    }

    @Test
    void whatIsNoCommitIsNotShown() throws IOException {
        write(".git/HEAD", "ref: refs/heads/../../../secret\n");
        write("../secret", ONE + "\n");
        assertThat(GitHead.of(root)).map(GitHead::commit).contains(Optional.empty());

        write(".git/HEAD", "password\n");
        assertThat(GitHead.of(root)).contains(new GitHead(root, Optional.empty(), Optional.empty()));
    }

    @Test
    void whatCannotBeReadIsNotKnown() throws IOException {
        write(".git", "gitdir: nowhere\n");
        assertThat(GitHead.of(root)).isEmpty();

        Files.delete(root.resolve(".git"));
        write(".git/HEAD", "");
        try (RandomAccessFile head =
                new RandomAccessFile(root.resolve(".git/HEAD").toFile(), "rw")) {
            head.setLength(17L << 20);
        }
        assertThat(GitHead.of(root)).isEmpty();
    }

    private void write(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
