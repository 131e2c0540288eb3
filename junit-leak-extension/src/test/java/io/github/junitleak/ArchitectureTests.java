package io.github.junitleak;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
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

/** Dependencies point one way, and each foreign library is known to one package. */
class ArchitectureTests {

    private static final String ROOT = "io.github.junitleak";

    /** Each package, and those of ours that it may depend on: the table of ARCHITECTURE.md. */
    private static final Map<String, Set<String>> MAY_DEPEND_ON = Map.ofEntries(
            entry("", Set.of("model", "internal.jupiter", "internal.run", "internal.console", "internal.source")),
            entry("model", Set.of()),
            entry("report", Set.of("model", "internal.view", "internal.view.text", "internal.view.html")),
            entry("assertj", Set.of("model", "report", "internal.view")),
            entry("internal.files", Set.of("model", "report", "internal.view")),
            entry(
                    "internal.jupiter",
                    Set.of(
                            "",
                            "model",
                            "report",
                            "internal.files",
                            "internal.run",
                            "internal.console",
                            "internal.confirm",
                            "internal.source",
                            "internal.session",
                            "internal.view",
                            "internal.view.html")),
            entry("internal.session", Set.of("model", "report", "internal.files", "internal.view.text")),
            entry("internal.console", Set.of("model", "internal.run", "internal.view")),
            entry("internal.source", Set.of("model")),
            entry(
                    "internal.confirm",
                    Set.of("model", "internal.files", "internal.evidence.hint", "internal.evidence.recording")),
            entry(
                    "internal.run",
                    Set.of(
                            "model",
                            "internal.probe",
                            "internal.stats",
                            "internal.evidence.histogram",
                            "internal.evidence.recording")),
            entry("internal.probe", Set.of("model", "internal.evidence.histogram", "internal.evidence.name")),
            entry("internal.stats", Set.of("model")),
            entry(
                    "internal.evidence.recording",
                    Set.of("model", "internal.evidence.path", "internal.evidence.hint", "internal.evidence.name")),
            entry("internal.evidence.path", Set.of("model", "internal.evidence.name")),
            entry("internal.evidence.hint", Set.of("model", "internal.evidence.name")),
            entry("internal.evidence.histogram", Set.of("model", "internal.evidence.name")),
            entry("internal.evidence.name", Set.of()),
            entry("internal.view", Set.of("model")),
            entry("internal.view.text", Set.of("model", "internal.view")),
            entry(
                    "internal.view.html",
                    Set.of("model", "internal.view", "internal.view.text", "internal.view.html.templates")),
            entry("internal.view.html.templates", Set.of("internal.view")));

    /** In a larger package a stranger has to search. */
    private static final int MOST_TYPES = 25;

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

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

    /** The annotations name the extension that reads them; nothing else goes back to the root. */
    @Test
    void theRootKnowsOfTheExtensionOnlyThatItExtendsTheAnnotation() {
        assertThat(dependencies()
                        .filter(dependency ->
                                packageOf(dependency.getOriginClass()).isEmpty())
                        .filter(dependency ->
                                packageOf(dependency.getTargetClass()).equals("internal.jupiter"))
                        .map(dependency ->
                                file(dependency.getOriginClass()) + " → " + file(dependency.getTargetClass()))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "LeakCheck → LeakExtension",
                        "LeakCheck → IterationParameter",
                        "LeakCheck → UnmeasuredGuard",
                        "LeakCheck → TimeoutMessage");
    }

    @Test
    void noTwoFilesDependOnEachOther() {
        Set<String> arrows = dependencies()
                .filter(dependency -> !file(dependency.getOriginClass()).startsWith("Jte"))
                .map(dependency -> file(dependency.getOriginClass()) + " " + file(dependency.getTargetClass()))
                .collect(Collectors.toSet());
        assertThat(arrows)
                .noneMatch(arrow -> !arrow.split(" ")[0].equals(arrow.split(" ")[1])
                        && arrows.contains(arrow.split(" ")[1] + " " + arrow.split(" ")[0]));
    }

    @Test
    void noPackageIsSoLargeThatAStrangerHasToSearch() {
        Map<String, Long> sizes = classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().startsWith("Jte"))
                .collect(Collectors.groupingBy(ArchitectureTests::packageOf, Collectors.counting()));
        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MOST_TYPES));
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
        return type.getPackageName().equals(ROOT) ? "" : type.getPackageName().substring(ROOT.length() + 1);
    }

    /** The top-level class that a class is written in. */
    private static String file(JavaClass type) {
        JavaClass outermost = type.getBaseComponentType();
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.getSimpleName();
    }

    @Test
    void theModelIsPlainJava() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".model")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify.annotations", ROOT + ".model"))
                .check(classes);
    }

    @Test
    void flightRecorderIsKnownToTheRecordingOnly() {
        onlyIn(ROOT + ".internal.evidence.recording", "jdk.jfr..");
    }

    @Test
    void managementIsKnownToProbeAndEvidenceAndTheSettlerOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".internal.probe", ROOT + ".internal.evidence.recording")
                .and()
                .doNotHaveSimpleName("GcSettler")
                .and()
                .doNotHaveSimpleName("JavaCommand")
                .and()
                .doNotHaveSimpleName("ReportFolder")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.lang.management..", "javax.management..", "com.sun.management.."))
                .check(classes);
    }

    @Test
    void commonsMathIsKnownToStatsOnly() {
        onlyIn(ROOT + ".internal.stats", "org.apache.commons.math3..");
    }

    @Test
    void theJsonAndTemplateLibrariesAreKnownToReportOnly() {
        onlyIn(ROOT + ".report..", "com.google.gson..");
        onlyIn(ROOT + ".internal.view.html..", "gg.jte..");
    }

    @Test
    void assertJIsKnownToItsPackageOnlySoThatItIsOptional() {
        onlyIn(ROOT + ".assertj", "org.assertj..");
    }

    private void onlyIn(String home, String library) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(classes);
    }
}
