package io.github.junitleak.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.junitleak.internal.view.BuildLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildOriginTests {
    private static final String COMMIT = "5f2c1e9d00000000000000000000000000000001";
    private static final String OTHER = "0123456789012345678901234567890123456789";
    private static final Instant WRITTEN = Instant.parse("2026-11-21T20:41:59Z");
    private static final Map<String, String> GITHUB = Map.of(
            "GITHUB_ACTIONS", "true",
            "GITHUB_SHA", OTHER,
            "GITHUB_REF_NAME", "main",
            "GITHUB_RUN_ID", "987",
            "GITHUB_RUN_NUMBER", "412",
            "GITHUB_SERVER_URL", "https://github.com",
            "GITHUB_REPOSITORY", "o/r");
    private static final String SOURCE_URL = "https://github.com/o/r/blob/{commit}/{path}#L{line}";

    @TempDir
    Path project;

    @Test
    void onADevelopersMachineGitSaysAll() throws IOException {
        checkedOut("ref: refs/heads/feature");

        assertThat(label(Map.of()))
                .isEqualTo(
                        new BuildLabel("shop 2.4.0 · feature @ 5f2c1e9 · 2026-11-21 20:41 UTC", "", Optional.empty()));
    }

    @Test
    void aServerKnowsTheBranchOfACommitThatIsCheckedOutByItself() throws IOException {
        checkedOut(COMMIT);

        assertThat(label(GITHUB))
                .isEqualTo(new BuildLabel(
                        "shop 2.4.0 · main @ 5f2c1e9 · 2026-11-21 20:41 UTC",
                        "build 412",
                        Optional.of("https://github.com/o/r/actions/runs/987")));
    }

    @Test
    void withoutARepositoryTheServersOfOurTimeAreAsked() {
        assertThat(label(GITHUB).text()).contains(" main @ 0123456 ");
        assertThat(label(Map.of(
                        "GITLAB_CI", "true",
                        "CI_COMMIT_SHA", OTHER,
                        "CI_COMMIT_REF_NAME", "main",
                        "CI_PIPELINE_IID", "412",
                        "CI_PIPELINE_URL", "https://gitlab.example/o/r/-/pipelines/9")))
                .isEqualTo(new BuildLabel(
                        "shop 2.4.0 · main @ 0123456 · 2026-11-21 20:41 UTC",
                        "build 412",
                        Optional.of("https://gitlab.example/o/r/-/pipelines/9")));
        assertThat(label(Map.of(
                        "JENKINS_URL", "https://ci.example/",
                        "GIT_COMMIT", OTHER,
                        "GIT_BRANCH", "origin/main",
                        "BUILD_NUMBER", "412",
                        "BUILD_URL", "https://ci.example/job/shop/412/")))
                .isEqualTo(new BuildLabel(
                        "shop 2.4.0 · main @ 0123456 · 2026-11-21 20:41 UTC",
                        "build 412",
                        Optional.of("https://ci.example/job/shop/412/")));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(label(Map.of()))
                .isEqualTo(new BuildLabel("shop 2.4.0 · 2026-11-21 20:41 UTC", "", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:secret@ci.example/412",
                "https://ci.example/412?token=secret",
                "javascript:alert(1)",
                "no address"
            })
    void anAddressThatNotEveryoneMaySeeIsNoLink(String address) {
        assertThat(label(Map.of("JENKINS_URL", "x", "BUILD_NUMBER", "412", "BUILD_URL", address)))
                .isEqualTo(new BuildLabel("shop 2.4.0 · 2026-11-21 20:41 UTC", "build 412", Optional.empty()));
    }

    @Test
    void aLineOfAModulesSourceHasAnAddress() throws IOException {
        checkedOut(COMMIT);
        Path module = project.resolve("shop floor");
        Files.createDirectories(module.resolve("src"));
        Files.writeString(module.resolve("src/A#B.java"), "class A {}");
        BuildOrigin origin = BuildOrigin.of("", project, List.of(project, module), Map.of(), SOURCE_URL);

        assertThat(origin.sources().of("src/A#B.java", 42))
                .contains("https://github.com/o/r/blob/" + COMMIT + "/shop%20floor/src/A%23B.java#L42");
        assertThat(origin.sources().of("src/Gone.java", 42)).isEmpty();
        assertThat(origin.sources().of("../../../etc/passwd", 1)).isEmpty();
        assertThat(origin.missing()).isEmpty();
    }

    @Test
    void withoutTheCommitThatTheAddressAsksForThereIsNoLinkAndASentence() throws IOException {
        Files.writeString(project.resolve("A.java"), "class A {}");
        BuildOrigin origin = BuildOrigin.of("", project, List.of(project), Map.of(), SOURCE_URL);
        BuildOrigin ofABranch =
                BuildOrigin.of("", project, List.of(project), Map.of(), "https://host/main/{path}?plain=1#L{line}");

        assertThat(origin.sources().of("A.java", 1)).isEmpty();
        assertThat(origin.missing())
                .contains("The pages have no links to the source: sourceUrl asks for {commit}, but " + project
                        + " is no work tree of Git that can be read, and no CI server names a commit.");
        assertThat(ofABranch.sources().of("A.java", 1)).contains("https://host/main/A.java?plain=1#L1");
        assertThat(ofABranch.missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            github.com/{path}                 | must begin with https:// or http://
            https://host/{commit}#L{line}     | must contain {path}, the file's path in the repository
            https://host/{path}#L{lineno}     | may have {commit}, {path} and {line} in braces, and nothing else
            https://host/{path                | must contain {path}, the file's path in the repository
            https://host/ {path}              | must be an address: Illegal character in path
            """)
    void anAddressThatIsNoneIsOneSentence(String url, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuildOrigin.of("", project, List.of(), Map.of(), url))
                .withMessage("sourceUrl is \"" + url + "\": it " + rule);
    }

    @Test
    void aPasswordInTheAddressIsNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuildOrigin.of("", project, List.of(), Map.of(), "https://user:secret@host/{path}"))
                .withMessage(
                        "sourceUrl is \"…\": it must name a host, and no user or password: everyone reads the pages");
    }

    private BuildLabel label(Map<String, String> environment) {
        return BuildOrigin.of("shop 2.4.0", project, List.of(), environment, " ")
                .label(WRITTEN);
    }

    private void checkedOut(String head) throws IOException {
        Path git = Files.createDirectories(project.resolve(".git/refs/heads"));
        Files.writeString(git.resolve("feature"), COMMIT + "\n");
        Files.writeString(project.resolve(".git/HEAD"), head + "\n");
    }
}
