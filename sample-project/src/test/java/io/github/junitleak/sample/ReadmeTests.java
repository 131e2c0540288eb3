package io.github.junitleak.sample;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.LeakCheck;
import io.github.junitleak.LeakTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README says is what the sample compiles and runs, and what the extension can be told. */
class ReadmeTests {

    private final String readme = read(Path.of("../README.md"));
    private final String configuration = read(Path.of("../docs/configuration.md"));

    @Test
    void javaIsTakenFromTheLessons() throws IOException {
        String lessons;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            lessons = files.filter(file -> file.toString().endsWith(".java"))
                    .map(ReadmeTests::read)
                    .collect(joining("\n"));
        }
        assertThat(snippets("java"))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(snippet -> assertThat(lessons).contains(snippet));
    }

    @Test
    void pluginIsBoundAsInTheSample() {
        String pom = withoutIndent(read(Path.of("pom.xml")));
        String parent = read(Path.of("../pom.xml"));
        List<String> snippets = snippets("xml");

        assertThat(snippets).hasSize(2);
        for (String snippet : snippets) {
            String version = snippet.replaceFirst("(?s).*<version>(.*?)</version>.*", "$1");
            assertThat(parent).contains("<version>" + version + "</version>");
        }
        assertThat(snippets)
                .filteredOn(snippet -> snippet.startsWith("<plugin>"))
                .singleElement()
                .satisfies(plugin -> assertThat(pom)
                        .contains(withoutIndent(plugin)
                                .replaceFirst("<version>.*</version>", "<version>\\${project.version}</version>")));
    }

    @Test
    void everyAttributeHasARow() {
        Stream<String> attributes = Stream.of(LeakTest.class, LeakCheck.class)
                .flatMap(annotation -> Arrays.stream(annotation.getDeclaredMethods()))
                .map(Method::getName)
                .distinct();

        assertThat(attributes.toList())
                .isNotEmpty()
                .allSatisfy(attribute -> assertThat(configuration).contains("| `" + attribute + "` |"));
    }

    @Test
    void everyParameterHasARow() throws ClassNotFoundException {
        Stream<String> keys = Arrays.stream(Class.forName("io.github.junitleak.internal.jupiter.Parameter")
                        .getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .map(name -> "junitleak." + name.toLowerCase(Locale.ROOT).replace('_', '.'));

        assertThat(keys.toList())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(configuration).contains("| `" + key + "` |"));
    }

    @Test
    void everyLinkLeadsToAFile() {
        List<String> links = Pattern.compile("\\]\\(([^)#]+)\\)")
                .matcher(readme)
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Path.of("..", link)).exists());
    }

    private List<String> snippets(String language) {
        return Pattern.compile("```" + language + "\n(.*?)\n```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map((MatchResult snippet) -> snippet.group(1))
                .toList();
    }

    private static String withoutIndent(String text) {
        return text.lines().map(String::strip).collect(joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
