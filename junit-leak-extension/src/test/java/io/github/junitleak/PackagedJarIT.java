package io.github.junitleak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is published: nothing of ours may get into a user's class path, whose leaks are the point. */
class PackagedJarIT {

    private static final Path JAR = Path.of(System.getProperty("packaged.jar"));
    private static final Path POM = Path.of(System.getProperty("published.pom"));

    @Test
    void everyClassIsOurs() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> classes = jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .toList();

            assertThat(classes).hasSizeGreaterThan(100).allMatch(name -> name.startsWith("io/github/junitleak/"));
            assertThat(classes)
                    .anyMatch(name -> name.startsWith("io/github/junitleak/internal/shaded/gson/"))
                    .anyMatch(name -> name.startsWith("io/github/junitleak/internal/shaded/math3/"))
                    .anyMatch(name -> name.startsWith("io/github/junitleak/internal/shaded/jte/"));
        }
    }

    @Test
    void itHasAModuleNameAndIsSmall() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("io.github.junitleak");
        }
        assertThat(Files.size(JAR)).isLessThan(4 << 20);
    }

    @Test
    void thePublishedPomHasNoTransitiveDependency() throws Exception {
        NodeList dependencies = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(POM.toFile())
                .getElementsByTagName("dependency");

        assertThat(dependencies.getLength()).isPositive();
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            assertThat(text(dependency, "scope").matches("provided|test")
                            || text(dependency, "optional").equals("true"))
                    .as(text(dependency, "artifactId"))
                    .isTrue();
        }
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
