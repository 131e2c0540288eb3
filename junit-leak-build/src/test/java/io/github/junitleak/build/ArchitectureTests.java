package io.github.junitleak.build;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.github.junitleak.PackageRules;
import org.junit.jupiter.api.Test;

/** No build tool is known here. */
class ArchitectureTests extends PackageRules {
    ArchitectureTests() {
        super("build");
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
}
