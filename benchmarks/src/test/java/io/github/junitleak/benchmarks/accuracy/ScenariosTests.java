package io.github.junitleak.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitleak.benchmarks.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScenariosTests {

    @Test
    void everyScenarioThatIsWrittenIsRun() throws Exception {
        List<String> written = scenarioClasses();

        assertThat(written).hasSizeGreaterThan(25);
        assertThat(Scenarios.all())
                .filteredOn(each -> each.bodyClass().endsWith("." + each.id()))
                .extracting(Case::bodyClass)
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void packageAndExpectationAgree() {
        assertThat(Scenarios.all()).allSatisfy(each -> {
            assertThat(each.bodyClass()).contains(each.group() == Group.LEAKING ? ".leaking." : ".clean.");
            assertThat(each.expectation().leaks()).isEqualTo(each.group().leaks());
        });
    }

    @Test
    void keysAreUnique() throws Exception {
        List<Case> all = Stream.concat(Scenarios.all().stream(), new Corpus(Path.of("src", "corpus")).cases().stream())
                .toList();

        assertThat(all).extracting(Case::key).doesNotHaveDuplicates();
    }

    private static List<String> scenarioClasses() throws Exception {
        Path classes = Path.of(Scenario.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path folder = classes.resolve(Scenario.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> classes.relativize(file)
                            .toString()
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(ScenariosTests::isScenario)
                    .toList();
        }
    }

    private static boolean isScenario(String name) {
        try {
            Class<?> type = Class.forName(name, false, ScenariosTests.class.getClassLoader());
            return Scenario.class.isAssignableFrom(type) && !type.isInterface();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
