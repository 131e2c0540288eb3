package io.github.junitleak.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.SelectorUtils;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The effective configuration of Surefire, or of Failsafe, as far as it says which tests run and in what JVM.
 *
 * @param configuration absent where the project has none
 * @param evaluate replaces {@code ${…}} in a value
 */
record TestPluginSettings(
        TestPlugin plugin, Optional<Xpp3Dom> configuration, MavenProject project, UnaryOperator<String> evaluate) {

    /** The plugins that run tests, and what they run by default. */
    enum TestPlugin {
        SUREFIRE("maven-surefire-plugin", "default-test", List.of("Test*", "*Test", "*Tests", "*TestCase")),
        FAILSAFE("maven-failsafe-plugin", "default", List.of("IT*", "*IT", "*ITCase"));

        private final String artifact;
        private final String execution;
        private final List<String> names;

        TestPlugin(String artifact, String execution, List<String> names) {
            this.artifact = artifact;
            this.execution = execution;
            this.names = names;
        }

        private List<String> includes() {
            return names.stream().map(name -> "**/" + name + ".java").toList();
        }
    }

    private static final Pattern LATE = Pattern.compile("@\\{([^}]+)\\}");
    private static final Pattern ARGUMENT = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

    static TestPluginSettings of(TestPlugin which, MavenProject project, UnaryOperator<String> evaluate) {
        Plugin plugin = project.getPlugin("org.apache.maven.plugins:" + which.artifact);
        Optional<Xpp3Dom> configuration = Optional.ofNullable(plugin)
                .flatMap(found -> Stream.concat(
                                found.getExecutions().stream()
                                        .filter(execution -> execution.getId().equals(which.execution))
                                        .map(PluginExecution::getConfiguration),
                                Stream.of(found).map(Plugin::getConfiguration))
                        .filter(Xpp3Dom.class::isInstance)
                        .map(Xpp3Dom.class::cast)
                        .findFirst());
        return new TestPluginSettings(which, configuration, project, evaluate);
    }

    /** Of the JVM: what is configured, or else the property that JaCoCo and others add to. */
    List<String> jvmArguments() {
        String property = project.getProperties().getProperty("argLine", "");
        return split(value("argLine").orElse(evaluate.apply(property)));
    }

    /** In the way Surefire splits: at white space outside quotes. */
    private static List<String> split(String arguments) {
        List<String> split = new ArrayList<>();
        Matcher matcher = ARGUMENT.matcher(arguments);
        while (matcher.find()) {
            split.add(matcher.group().replaceAll("\"([^\"]*)\"|'([^']*)'", "$1$2"));
        }
        return split;
    }

    Map<String, String> systemProperties() {
        return values("systemPropertyVariables");
    }

    Map<String, String> environment() {
        return values("environmentVariables");
    }

    Optional<String> workingDirectory() {
        return value("workingDirectory");
    }

    /** The binary of the JVM. */
    Optional<String> jvm() {
        return value("jvm");
    }

    List<String> additionalClassPath() {
        return list("additionalClasspathElements");
    }

    List<String> tags() {
        return value("groups").map(text -> List.of(text.split("\\s*,\\s*"))).orElse(List.of());
    }

    List<String> excludedTags() {
        return value("excludedGroups")
                .map(text -> List.of(text.split("\\s*,\\s*")))
                .orElse(List.of());
    }

    /** {@code configurationParameters} among the properties, in the format of a properties file. */
    Map<String, String> configurationParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        child("properties")
                .map(properties -> properties.getChild("configurationParameters"))
                .map(Xpp3Dom::getValue)
                .map(this::evaluated)
                .ifPresent(text -> text.lines()
                        .map(String::strip)
                        .filter(line -> line.contains("="))
                        .forEach(line -> parameters.put(
                                line.substring(0, line.indexOf('=')).strip(),
                                line.substring(line.indexOf('=') + 1).strip())));
        return parameters;
    }

    /** Whether the plugin would run a class, by its name. */
    boolean includes(String className) {
        String path = className.replace('.', '/') + ".java";
        List<String> configured = list("includes");
        List<String> includes = configured.isEmpty() ? plugin.includes() : configured;
        return includes.stream().anyMatch(pattern -> matches(pattern, path))
                && list("excludes").stream().noneMatch(pattern -> matches(pattern, path));
    }

    private static boolean matches(String pattern, String path) {
        String normal = pattern.startsWith("%regex[") || pattern.endsWith(".java")
                ? pattern
                : pattern.replaceFirst("\\.class$", "") + ".java";
        return SelectorUtils.matchPath(normal.contains("/") || normal.startsWith("%") ? normal : "**/" + normal, path);
    }

    private Optional<Xpp3Dom> child(String name) {
        return configuration.map(found -> found.getChild(name));
    }

    private Optional<String> value(String name) {
        return child(name).map(Xpp3Dom::getValue).map(this::evaluated);
    }

    private List<String> list(String name) {
        return child(name).stream()
                .flatMap(parent -> Stream.of(parent.getChildren()))
                .map(Xpp3Dom::getValue)
                .filter(value -> value != null && !value.isBlank())
                .map(this::evaluated)
                .toList();
    }

    private Map<String, String> values(String name) {
        Map<String, String> values = new LinkedHashMap<>();
        child(name).stream()
                .flatMap(parent -> Stream.of(parent.getChildren()))
                .forEach(child ->
                        values.put(child.getName(), child.getValue() == null ? "" : evaluated(child.getValue())));
        return values;
    }

    /** Surefire replaces {@code @{…}} when it starts, after other plugins have set the properties. */
    private String evaluated(String text) {
        String late = LATE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(project.getProperties().getProperty(found.group(1), "")));
        return evaluate.apply(late).strip();
    }
}
