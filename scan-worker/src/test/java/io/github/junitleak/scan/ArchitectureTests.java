package io.github.junitleak.scan;

import io.github.junitleak.PackageRules;

/** The worker knows nothing of who has started it. */
class ArchitectureTests extends PackageRules {
    ArchitectureTests() {
        super("scan");
    }
}
