package io.github.junitleak.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.maven.TestPluginSettings.TestPlugin;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestPluginSettingsTests {
    private final MavenProject project = new MavenProject(new Model());

    @ParameterizedTest
    @CsvSource({
        "com.example.OrderTest, true",
        "com.example.TestOrder, true",
        "com.example.OrderTests, true",
        "com.example.OrderTestCase, true",
        "OrderTest, true",
        "com.example.OrderIT, false",
        "com.example.Order, false"
    })
    void withoutAConfigurationSurefiresOwnNamesDecide(String name, boolean included) {
        assertThat(of(TestPlugin.SUREFIRE).includes(name)).isEqualTo(included);
    }

    @Test
    void failsafeHasItsOwnNames() {
        assertThat(of(TestPlugin.FAILSAFE).includes("com.example.OrderIT")).isTrue();
        assertThat(of(TestPlugin.FAILSAFE).includes("com.example.OrderTest")).isFalse();
    }

    @Test
    void includesAndExcludesAreTheProjects() {
        TestPluginSettings settings =
                surefire("<includes><include>**/*Spec.java</include><include>Check*</include></includes>"
                        + "<excludes><exclude>**/slow/**</exclude><exclude>%regex[.*Flaky.*]</exclude></excludes>");

        assertThat(settings.includes("com.example.OrderSpec")).isTrue();
        assertThat(settings.includes("com.example.CheckOrder")).isTrue();
        assertThat(settings.includes("com.example.OrderTest")).isFalse();
        assertThat(settings.includes("com.example.slow.OrderSpec")).isFalse();
        assertThat(settings.includes("com.example.FlakySpec")).isFalse();
    }

    @Test
    void argumentsAreSplitAsSurefireDoesAfterLatePropertiesHaveTheirValues() {
        project.getProperties().setProperty("argLine", "-javaagent:/jacoco.jar=destfile=x");

        assertThat(surefire("<argLine>@{argLine} -Xmx128m \"-Dsome=two words\" @{absent}</argLine>")
                        .jvmArguments())
                .containsExactly("-javaagent:/jacoco.jar=destfile=x", "-Xmx128m", "-Dsome=two words");
    }

    @Test
    void withoutAnArgLineThePropertyHoldsThatOthersSet() {
        project.getProperties().setProperty("argLine", "-javaagent:/jacoco.jar");

        assertThat(of(TestPlugin.SUREFIRE).jvmArguments()).containsExactly("-javaagent:/jacoco.jar");
    }

    @Test
    void propertiesEnvironmentTagsAndParametersAreTaken() {
        TestPluginSettings settings = surefire("<systemPropertyVariables><a>1</a><empty/></systemPropertyVariables>"
                + "<environmentVariables><HOME_OF>x</HOME_OF></environmentVariables>"
                + "<groups>fast, db</groups><excludedGroups>slow</excludedGroups>"
                + "<workingDirectory>/work</workingDirectory><jvm>/jdk/bin/java</jvm>"
                + "<properties><configurationParameters>\n  one = 1\n\n two=2=2\n</configurationParameters>"
                + "</properties>");

        assertThat(settings.systemProperties()).isEqualTo(Map.of("a", "1", "empty", ""));
        assertThat(settings.environment()).isEqualTo(Map.of("HOME_OF", "x"));
        assertThat(settings.tags()).isEqualTo(List.of("fast", "db"));
        assertThat(settings.excludedTags()).isEqualTo(List.of("slow"));
        assertThat(settings.workingDirectory()).contains("/work");
        assertThat(settings.jvm()).contains("/jdk/bin/java");
        assertThat(settings.configurationParameters()).isEqualTo(Map.of("one", "1", "two", "2=2"));
    }

    @Test
    void theExecutionThatRunsByItselfComesBeforeThePlugin() {
        Plugin plugin = plugin("<groups>of-plugin</groups>");
        PluginExecution execution = new PluginExecution();
        execution.setId("default-test");
        execution.setConfiguration(configuration("<groups>of-execution</groups>"));
        plugin.addExecution(execution);

        assertThat(of(TestPlugin.SUREFIRE).tags()).containsExactly("of-execution");
    }

    private TestPluginSettings surefire(String configuration) {
        plugin(configuration);
        return of(TestPlugin.SUREFIRE);
    }

    private Plugin plugin(String configuration) {
        Plugin plugin = new Plugin();
        plugin.setGroupId("org.apache.maven.plugins");
        plugin.setArtifactId("maven-surefire-plugin");
        plugin.setConfiguration(configuration(configuration));
        project.getModel().setBuild(new Build());
        project.getModel().getBuild().addPlugin(plugin);
        return plugin;
    }

    private TestPluginSettings of(TestPlugin which) {
        return TestPluginSettings.of(which, project, text -> text);
    }

    private static Xpp3Dom configuration(String text) {
        try {
            return Xpp3DomBuilder.build(new StringReader("<configuration>" + text + "</configuration>"));
        } catch (Exception e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
