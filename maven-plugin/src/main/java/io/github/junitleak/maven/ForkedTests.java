package io.github.junitleak.maven;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Whether the JVMs of a module's tests are started with what a property says. */
final class ForkedTests {
    private static final String GROUP = "org.apache.maven.plugins:";
    private static final List<String> PLUGINS = List.of("maven-surefire-plugin", "maven-failsafe-plugin");

    private final MavenProject project;
    private final Properties commandLine;

    /** @param commandLine the properties given there: they win over those of the project */
    ForkedTests(MavenProject project, Properties commandLine) {
        this.project = project;
        this.commandLine = commandLine;
    }

    /** One sentence for each way in which the property is lost: the test plugins do not report it. */
    List<String> losses(String property) {
        return PLUGINS.stream().flatMap(name -> losses(name, property)).toList();
    }

    private Stream<String> losses(String name, String property) {
        Plugin plugin = project.getPlugin(GROUP + name);
        if (plugin == null) {
            return Stream.empty();
        }
        List<String> argLines = Stream.concat(Stream.of(plugin), plugin.getExecutions().stream())
                .map(ForkedTests::argLine)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (argLines.isEmpty() && commandLine.containsKey(property)) {
            return Stream.of(name + " takes " + property + " from the command line, so that its tests do not get the"
                    + " settings of junit-leak:prepare; configure <argLine>@{" + property + "} ${" + property
                    + "}</argLine>");
        }
        return argLines.stream()
                .filter(argLine -> !isPassedOn(argLine, property))
                .map(argLine -> name + " starts its tests with <argLine>" + argLine
                        + "</argLine>, so that they do not get the settings of junit-leak:prepare; write <argLine>@{"
                        + property + "} " + argLine + "</argLine>");
    }

    /** {@code ${…}} is there only as long as the project's model could not resolve it: then Surefire does, later. */
    private boolean isPassedOn(String argLine, String property) {
        return argLine.contains("@{" + property + "}")
                || argLine.contains("${" + property + "}") && !commandLine.containsKey(property);
    }

    private static Optional<String> argLine(ConfigurationContainer container) {
        return Optional.ofNullable((Xpp3Dom) container.getConfiguration())
                .map(configuration -> configuration.getChild("argLine"))
                .map(Xpp3Dom::getValue)
                .map(value -> value.strip().replaceAll("\\s+", " "));
    }
}
