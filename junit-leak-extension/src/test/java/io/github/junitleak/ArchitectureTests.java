package io.github.junitleak;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Dependencies point one way, and each foreign library is known to one package. */
class ArchitectureTests {

    private static final String ROOT = "io.github.junitleak";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** A rule that saw nothing would pass. */
    @Test
    void theRulesSeeEveryPackage() {
        assertThat(classes.stream().map(javaClass -> javaClass.getPackageName()).distinct())
                .contains(
                        ROOT,
                        ROOT + ".model",
                        ROOT + ".report",
                        ROOT + ".assertj",
                        ROOT + ".internal.run",
                        ROOT + ".internal.probe",
                        ROOT + ".internal.stats",
                        ROOT + ".internal.confirm",
                        ROOT + ".internal.session",
                        ROOT + ".internal.evidence");
    }

    @Test
    void dependenciesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("root")
                .definedBy(ROOT)
                .layer("assertj")
                .definedBy(ROOT + ".assertj")
                .layer("report")
                .definedBy(ROOT + ".report..")
                .layer("run")
                .definedBy(ROOT + ".internal.run")
                .layer("probe")
                .definedBy(ROOT + ".internal.probe")
                .layer("stats")
                .definedBy(ROOT + ".internal.stats")
                .layer("evidence")
                .definedBy(ROOT + ".internal.evidence")
                .layer("confirm")
                .definedBy(ROOT + ".internal.confirm")
                .layer("session")
                .definedBy(ROOT + ".internal.session")
                .layer("model")
                .definedBy(ROOT + ".model")
                .whereLayer("root")
                .mayOnlyAccessLayers("model", "report", "run", "confirm", "evidence", "session")
                .whereLayer("assertj")
                .mayOnlyAccessLayers("model", "report")
                .whereLayer("session")
                .mayOnlyAccessLayers("model", "report")
                .whereLayer("report")
                .mayOnlyAccessLayers("model")
                .whereLayer("run")
                .mayOnlyAccessLayers("model", "probe", "stats", "evidence")
                .whereLayer("probe")
                .mayOnlyAccessLayers("model")
                .whereLayer("stats")
                .mayOnlyAccessLayers("model")
                .whereLayer("evidence")
                .mayOnlyAccessLayers("model")
                .whereLayer("confirm")
                .mayNotAccessAnyLayer()
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .check(classes);
    }

    @Test
    void theModelIsPlainJava() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".model")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", ROOT + ".model"))
                .check(classes);
    }

    @Test
    void flightRecorderIsKnownToEvidenceOnly() {
        onlyIn(ROOT + ".internal.evidence", "jdk.jfr..");
    }

    @Test
    void managementIsKnownToProbeAndEvidenceAndTheSettlerOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".internal.probe", ROOT + ".internal.evidence")
                .and()
                .doNotHaveSimpleName("GcSettler")
                .and()
                .doNotHaveSimpleName("JavaCommand")
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
        onlyIn(ROOT + ".report..", "gg.jte..");
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
