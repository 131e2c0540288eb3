package io.github.junitleak;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** Each foreign library is known to one package. */
class ArchitectureTests extends PackageRules {

    ArchitectureTests() {
        super("", "model", "report", "assertj", "internal");
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
                                name(dependency.getOriginClass()) + " → " + name(dependency.getTargetClass()))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "LeakCheck → LeakExtension",
                        "LeakCheck → IterationParameter",
                        "LeakCheck → UnmeasuredGuard",
                        "LeakCheck → TimeoutMessage");
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

    private static String name(JavaClass type) {
        return file(type).substring(file(type).lastIndexOf('.') + 1);
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
