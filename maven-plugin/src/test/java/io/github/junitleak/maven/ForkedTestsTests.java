package io.github.junitleak.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class ForkedTestsTests {
    private final Properties commandLine = new Properties();

    @Test
    void anArgLineThatLeavesThePropertyOutIsNamedWithTheRemedy() {
        assertThat(losses(surefire("-Xmx512m")))
                .containsExactly(
                        "maven-surefire-plugin starts its tests with <argLine>-Xmx512m</argLine>, so that they"
                                + " do not get the settings of junit-leak:prepare; write <argLine>@{argLine} -Xmx512m</argLine>");
    }

    @Test
    void anExecutionOfFailsafeIsLookedAtToo() {
        Plugin failsafe = plugin("maven-failsafe-plugin");
        PluginExecution execution = new PluginExecution();
        execution.setConfiguration(argLine("-ea"));
        failsafe.addExecution(execution);

        assertThat(losses(failsafe)).singleElement().asString().startsWith("maven-failsafe-plugin starts its tests");
    }

    @Test
    void aLateOrUnresolvedPropertyArrives() {
        assertThat(losses(surefire("@{argLine} -Xmx512m"))).isEmpty();
        assertThat(losses(surefire("${argLine} -Xmx512m"))).isEmpty();
        assertThat(losses(plugin("maven-surefire-plugin"))).isEmpty();
    }

    @Test
    void theCommandLineHidesWhatAnUnresolvedPropertyWouldBring() {
        commandLine.setProperty("argLine", "-Xmx1g");

        assertThat(losses(surefire("@{argLine} -Xmx512m"))).isEmpty();
        assertThat(losses(surefire("${argLine} -Xmx512m"))).hasSize(1);
        assertThat(losses(plugin("maven-surefire-plugin")))
                .containsExactly(
                        "maven-surefire-plugin takes argLine from the command line, so that its tests do not"
                                + " get the settings of junit-leak:prepare; configure <argLine>@{argLine} ${argLine}</argLine>");
    }

    private List<String> losses(Plugin plugin) {
        Model model = new Model();
        model.setBuild(new Build());
        model.getBuild().addPlugin(plugin);
        return new ForkedTests(new MavenProject(model), commandLine).losses("argLine");
    }

    private static Plugin surefire(String argLine) {
        Plugin plugin = plugin("maven-surefire-plugin");
        plugin.setConfiguration(argLine(argLine));
        return plugin;
    }

    private static Plugin plugin(String name) {
        Plugin plugin = new Plugin();
        plugin.setGroupId("org.apache.maven.plugins");
        plugin.setArtifactId(name);
        return plugin;
    }

    private static Xpp3Dom argLine(String value) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        Xpp3Dom argLine = new Xpp3Dom("argLine");
        argLine.setValue(value);
        configuration.addChild(argLine);
        return configuration;
    }
}
