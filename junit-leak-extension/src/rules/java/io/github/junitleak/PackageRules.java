package io.github.junitleak;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What holds for the packages of each module, by the table of ARCHITECTURE.md. This source directory is a part of each
 * module's tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PackageRules {
    protected static final String ROOT = "io.github.junitleak";

    /** A row: the package, three cells, and what it may depend on. */
    private static final Pattern ROW =
            Pattern.compile("\\| `(?:io\\.github\\.junitleak|…)\\.?([a-z.]*)` \\|[^|]*\\|[^|]*\\| ([^|]*) \\|");

    /** In a larger package a stranger has to search. */
    private static final int MOST_TYPES = 25;

    /** Without a module's own classes a rule would pass. */
    protected final JavaClasses classes = new ClassFileImporter().importPath(Path.of("target", "classes"));

    private final Map<String, Set<String>> mayDependOn = table();
    private final List<String> homes;

    /** @param homes the packages of the module, relative to the root, without those below them */
    protected PackageRules(String... homes) {
        this.homes = List.of(homes);
    }

    /** A rule that saw nothing would pass. */
    @Test
    void theRulesSeeEveryPackage() {
        Set<String> rows = mayDependOn.keySet().stream()
                .filter(row -> homes.stream().anyMatch(home -> row.equals(home) || row.startsWith(home + ".")))
                .collect(Collectors.toSet());
        assertThat(rows).isNotEmpty();
        assertThat(classes.stream().map(PackageRules::packageOf).collect(Collectors.toSet()))
                .isEqualTo(rows);
    }

    @Test
    void dependenciesPointOneWay() {
        assertThat(dependencies()
                        .filter(dependency -> !mayDepend(
                                packageOf(dependency.getOriginClass()), packageOf(dependency.getTargetClass())))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void noTwoFilesDependOnEachOther() {
        Set<List<String>> arrows = dependencies()
                .map(dependency -> List.of(file(dependency.getOriginClass()), file(dependency.getTargetClass())))
                .filter(arrow -> !arrow.get(0).equals(arrow.get(1)))
                .filter(arrow -> !isGenerated(arrow.get(0)))
                .collect(Collectors.toSet());
        assertThat(arrows).isNotEmpty();
        assertThat(arrows).noneMatch(arrow -> arrows.contains(List.of(arrow.get(1), arrow.get(0))));
    }

    @Test
    void noPackageIsSoLargeThatAStrangerHasToSearch() {
        Map<String, Long> sizes = classes.stream()
                .filter(type -> type.isTopLevelClass() && !isGenerated(type.getName()))
                .collect(Collectors.groupingBy(PackageRules::packageOf, Collectors.counting()));
        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MOST_TYPES));
    }

    /** Of this module's classes on classes of this project. */
    protected final Stream<Dependency> dependencies() {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(ROOT));
    }

    /** Relative to the root, which is the empty string. */
    protected static String packageOf(JavaClass type) {
        return type.getPackageName().replaceFirst("^" + Pattern.quote(ROOT) + "\\.?", "");
    }

    /** The file that a class is written in, with its package. */
    protected static String file(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        String name = element.getSource().flatMap(Source::getFileName).orElse(element.getSimpleName());
        return element.getPackageName() + "." + name.replaceFirst("\\.java$", "");
    }

    private boolean mayDepend(String origin, String target) {
        return origin.equals(target)
                || mayDependOn.getOrDefault(origin, Set.of()).contains(target);
    }

    /** A template that jte has compiled. */
    private static boolean isGenerated(String name) {
        return name.startsWith(ROOT + ".internal.view.html.templates.Jte");
    }

    private static Map<String, Set<String>> table() {
        Map<String, String> rows = new HashMap<>();
        try (Stream<String> lines = Files.lines(Path.of("..", "ARCHITECTURE.md"))) {
            lines.map(ROW::matcher).filter(Matcher::matches).forEach(row -> rows.put(row.group(1), row.group(2)));
        } catch (IOException e) {
            throw new IllegalStateException("the table of ARCHITECTURE.md cannot be read", e);
        }
        return rows.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        row -> Arrays.stream(row.getValue()
                                        .replaceAll(" \\([^)]*\\)", "")
                                        .split(", "))
                                .filter(name -> !name.equals("nothing"))
                                .map(name -> packageNamed(name, rows.keySet()))
                                .collect(Collectors.toSet())));
    }

    /** Cells leave out {@code internal}. */
    private static String packageNamed(String cell, Set<String> packages) {
        String name = cell.equals("root") ? "" : cell;
        return Stream.of(name, "internal." + name)
                .filter(packages::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no row of ARCHITECTURE.md is named " + cell));
    }
}
