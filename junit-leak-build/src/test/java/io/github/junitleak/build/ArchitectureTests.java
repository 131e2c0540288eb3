package io.github.junitleak.build;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dependencies point one way, and no build tool is known here. */
class ArchitectureTests {
    private static final String ROOT = "io.github.junitleak";

    /** Each package of this module, and those of ours that it may depend on: the table of ARCHITECTURE.md. */
    private static final Map<String, Set<String>> MAY_DEPEND_ON = Map.of(
            "build",
            Set.of("model", "report", "internal.files", "internal.view", "internal.view.text", "internal.view.html"),
            "build.scan",
            Set.of("scan", "internal.files", "internal.view.html", "internal.view.html.templates"));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT + ".build");

    /** A rule that saw nothing would pass. */
    @Test
    void theRulesSeeEveryPackage() {
        assertThat(classes.stream().map(ArchitectureTests::packageOf).distinct())
                .containsExactlyInAnyOrderElementsOf(MAY_DEPEND_ON.keySet());
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
        Set<String> arrows = dependencies()
                .map(dependency -> file(dependency.getOriginClass()) + " " + file(dependency.getTargetClass()))
                .collect(Collectors.toSet());
        assertThat(arrows).isNotEmpty();
        assertThat(arrows.stream()
                        .filter(arrow -> !arrow.split(" ")[0].equals(arrow.split(" ")[1]))
                        .filter(arrow -> arrows.contains(arrow.split(" ")[1] + " " + arrow.split(" ")[0])))
                .isEmpty();
    }

    /** Surefire's report parser alone has Maven in its name; it is a library that reads files. */
    @Test
    void noBuildToolIsKnownHere() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.apache.maven.execution..",
                        "org.apache.maven.model..",
                        "org.apache.maven.plugins.annotations..",
                        "org.apache.maven.project..",
                        "org.gradle.."))
                .check(classes);
    }

    private Stream<Dependency> dependencies() {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(ROOT));
    }

    private static boolean mayDepend(String origin, String target) {
        return origin.equals(target) || MAY_DEPEND_ON.get(origin).contains(target);
    }

    private static String packageOf(JavaClass type) {
        return type.getPackageName().substring(ROOT.length() + 1);
    }

    /** The top-level class that a class is written in. */
    private static String file(JavaClass type) {
        JavaClass outermost = type.getBaseComponentType();
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.getName();
    }
}
