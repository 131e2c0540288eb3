package io.github.junitleak.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.codehaus.plexus.configuration.PlexusConfigurationException;
import org.junit.jupiter.api.Test;

/** The goals as Maven sees them. */
class PluginDescriptorTests {
    private static final Path FILE = Path.of("target", "classes", "META-INF", "maven", "plugin.xml");

    @Test
    void everyGoalAndEveryParameterIsDocumented() throws Exception {
        assertThat(goals())
                .extracting(MojoDescriptor::getGoal)
                .contains("prepare", "report-aggregate", "check", "help");
        assertThat(goals()).allSatisfy(goal -> {
            assertThat(goal.getDescription()).isNotBlank();
            assertThat(parameters(goal))
                    .isNotEmpty()
                    .allSatisfy(parameter -> assertThat(parameter.getDescription())
                            .as(goal.getGoal() + " " + parameter.getName())
                            .isNotBlank());
        });
    }

    @Test
    void everyGoalMayRunInAParallelBuild() throws Exception {
        assertThat(goals()).allMatch(MojoDescriptor::isThreadSafe);
    }

    @Test
    void whatTheExtensionCanBeToldPrepareCanTellIt() throws Exception {
        List<String> keys = Arrays.stream(
                        Class.forName("io.github.junitleak.Parameter").getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .map(name -> "junitleak." + name.toLowerCase(Locale.ROOT).replace('_', '.'))
                .toList();
        MojoDescriptor prepare = goals().stream()
                .filter(goal -> goal.getGoal().equals("prepare"))
                .findFirst()
                .orElseThrow();

        assertThat(keys).isNotEmpty();
        assertThat(parameters(prepare))
                .extracting(Parameter::getExpression)
                .containsAll(keys.stream().map(key -> "${" + key + "}").toList());
    }

    private static List<Parameter> parameters(MojoDescriptor goal) {
        return goal.getParameters().stream().filter(Parameter::isEditable).toList();
    }

    private static List<MojoDescriptor> goals() throws IOException, PlexusConfigurationException {
        try (Reader reader = Files.newBufferedReader(FILE)) {
            PluginDescriptor plugin = new PluginDescriptorBuilder().build(reader);
            return plugin.getMojos();
        }
    }
}
