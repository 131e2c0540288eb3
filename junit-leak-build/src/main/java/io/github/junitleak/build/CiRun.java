package io.github.junitleak.build;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run of a CI server, by the variables that the server sets: GitHub Actions, GitLab and Jenkins.
 *
 * @param number of the run, or an empty string
 */
record CiRun(Optional<String> commit, Optional<String> branch, String number, Optional<String> address) {
    private static final CiRun NONE = new CiRun(Optional.empty(), Optional.empty(), "", Optional.empty());

    static CiRun of(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        if (variables.has("GITHUB_ACTIONS")) {
            return variables.run(
                    "GITHUB_SHA",
                    variables.first("GITHUB_HEAD_REF", "GITHUB_REF_NAME"),
                    "GITHUB_RUN_NUMBER",
                    environment.get("GITHUB_SERVER_URL") + "/" + environment.get("GITHUB_REPOSITORY") + "/actions/runs/"
                            + environment.get("GITHUB_RUN_ID"));
        }
        if (variables.has("GITLAB_CI")) {
            return variables.run(
                    "CI_COMMIT_SHA",
                    variables.first("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "CI_COMMIT_REF_NAME"),
                    "CI_PIPELINE_IID",
                    environment.get("CI_PIPELINE_URL"));
        }
        if (variables.has("JENKINS_URL")) {
            return variables.run(
                    "GIT_COMMIT",
                    variables
                            .first("CHANGE_BRANCH", "BRANCH_NAME", "GIT_BRANCH")
                            .map(branch -> branch.replaceFirst("^origin/", "")),
                    "BUILD_NUMBER",
                    environment.get("BUILD_URL"));
        }
        return NONE;
    }

    private record Variables(Map<String, String> environment) {
        boolean has(String name) {
            return !environment.getOrDefault(name, "").isBlank();
        }

        Optional<String> first(String... names) {
            return Stream.of(names).filter(this::has).map(environment::get).findFirst();
        }

        CiRun run(String commit, Optional<String> branch, String number, String address) {
            return new CiRun(
                    first(commit).filter(GitHead::isCommit),
                    branch,
                    environment.getOrDefault(number, ""),
                    Optional.ofNullable(address).filter(CiRun::isPublic));
        }
    }

    /** An address of a web page that holds no password and no token. */
    private static boolean isPublic(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
