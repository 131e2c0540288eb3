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
    private static final Path WITH_LINKS = Path.of("target", "plugin-enhanced.xml");

    @Test
    void everyGoalAndEveryParameterIsDocumented() throws Exception {
        assertThat(goals())
                .extracting(MojoDescriptor::getGoal)
                .contains("prepare", "report-aggregate", "check", "report", "help");
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
    void everyParameterHasItsRowBelowItsGoal() throws Exception {
        String document = Files.readString(Path.of("..", "docs", "maven-plugin.md"));

        assertThat(goals()).filteredOn(goal -> !goal.getGoal().equals("help")).allSatisfy(goal -> {
            String section = document.replaceFirst("(?s).*\n## " + goal.getGoal() + "\n", "")
                    .replaceFirst("(?s)\n## .*", "");
            assertThat(ours(goal))
                    .isNotEmpty()
                    .allSatisfy(parameter -> assertThat(section)
                            .contains("| `" + parameter.getName() + "` | `"
                                    + parameter.getExpression().replaceAll("[${}]", "") + "` |"));
        });
    }

    /** The build keeps plugin-tools quiet about those of Maven's own classes, which it cannot follow. */
    @Test
    void everyLinkInOurDocumentationLeadsSomewhere() throws Exception {
        assertThat(goals(WITH_LINKS)).hasSameSizeAs(goals()).allSatisfy(goal -> {
            assertThat(goal.getDescription()).doesNotContain("could not be resolved");
            assertThat(ours(goal))
                    .extracting(Parameter::getDescription)
                    .noneMatch(description -> description.contains("could not be resolved"));
        });
    }

    /** Plugin-tools would take that of a class of Maven from which a goal inherits. */
    @Test
    void everyGoalSaysInWhichOfOurVersionsItCame() throws Exception {
        assertThat(goals())
                .filteredOn(goal -> !goal.getGoal().equals("help"))
                .isNotEmpty()
                .allSatisfy(goal -> assertThat(goal.getSince()).isEqualTo("0.1.0"));
    }

    @Test
    void everyGoalMayRunInAParallelBuild() throws Exception {
        assertThat(goals()).allMatch(MojoDescriptor::isThreadSafe);
    }

    @Test
    void prepareHasAParameterForEachOfTheExtension() throws Exception {
        List<String> keys = Arrays.stream(Class.forName("io.github.junitleak.internal.jupiter.Parameter")
                        .getEnumConstants())
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

    /** Without those that any report of a site inherits. */
    private static List<Parameter> ours(MojoDescriptor goal) {
        return parameters(goal).stream()
                .filter(parameter -> parameter.getExpression() != null
                        && parameter.getExpression().startsWith("${junit"))
                .toList();
    }

    private static List<Parameter> parameters(MojoDescriptor goal) {
        return goal.getParameters().stream().filter(Parameter::isEditable).toList();
    }

    private static List<MojoDescriptor> goals() throws IOException, PlexusConfigurationException {
        return goals(FILE);
    }

    private static List<MojoDescriptor> goals(Path file) throws IOException, PlexusConfigurationException {
        try (Reader reader = Files.newBufferedReader(file)) {
            PluginDescriptor plugin = new PluginDescriptorBuilder().build(reader);
            return plugin.getMojos();
        }
    }
}
