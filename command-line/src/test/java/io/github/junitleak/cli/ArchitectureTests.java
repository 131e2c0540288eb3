package io.github.junitleak.cli;

import io.github.junitleak.PackageRules;

/** The commands are thin: what they may depend on is in the table. */
class ArchitectureTests extends PackageRules {
    ArchitectureTests() {
        super("cli");
    }
}
