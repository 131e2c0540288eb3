package io.github.junitleak.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class JUnitPlatformTests {
    @Test
    void whoHasALauncherLacksNothing() {
        assertThat(platform(
                                "org.junit.platform:junit-platform-launcher:1.10.2",
                                "org.junit.platform:junit-platform-engine:1.10.2")
                        .missing())
                .isEmpty();
    }

    @Test
    void aProjectWithoutThePlatformIsOneSentence() {
        assertThatIllegalStateException()
                .isThrownBy(platform("junit:junit:4.13.2")::missing)
                .withMessage(
                        "Module orders has no engine of the JUnit Platform: add org.junit.jupiter:junit-jupiter, or"
                                + " for JUnit 4 org.junit.vintage:junit-vintage-engine, to its test dependencies");
    }

    @Test
    void anApiWithoutItsCommonsIsOneSentence() {
        assertThatIllegalStateException()
                .isThrownBy(platform("org.junit.jupiter:junit-jupiter-api:5.10.2")::missing)
                .withMessage(
                        "Module orders has junit-jupiter-api without junit-platform-commons: declare junit-jupiter");
    }

    private static JUnitPlatform platform(String... coordinates) {
        Model model = new Model();
        model.setArtifactId("orders");
        MavenProject project = new MavenProject(model);
        project.setArtifacts(Arrays.stream(coordinates)
                .map(JUnitPlatformTests::artifact)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        return new JUnitPlatform(project, null, null);
    }

    private static Artifact artifact(String coordinates) {
        String[] parts = coordinates.split(":");
        return new DefaultArtifact(
                parts[0], parts[1], parts[2], "test", "jar", null, new DefaultArtifactHandler("jar"));
    }
}
