package io.github.junitleak.maven;

import io.github.junitleak.PackageRules;

/** The goals are thin: reports are judged without Maven. */
class ArchitectureTests extends PackageRules {
    ArchitectureTests() {
        super("maven");
    }
}
