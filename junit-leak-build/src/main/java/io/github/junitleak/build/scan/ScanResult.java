package io.github.junitleak.build.scan;

import io.github.junitleak.scan.Outcome;
import java.util.Comparator;
import java.util.List;

/**
 * A finished scan.
 *
 * @param classes each test class once, leaks first, then by name
 */
public record ScanResult(List<ScannedClass> classes) {
    public ScanResult {
        classes = classes.stream()
                .sorted(Comparator.comparing(ScannedClass::outcome).thenComparing(ScannedClass::name))
                .toList();
    }

    public List<ScannedClass> with(Outcome outcome) {
        return classes.stream().filter(scanned -> scanned.outcome() == outcome).toList();
    }

    /** Whether no class could be measured, or had to be. */
    public boolean isEmpty() {
        return classes.size()
                == with(Outcome.NOT_REACHED).size() + with(Outcome.NOT_REPEATED).size();
    }

    public boolean hasLeaks() {
        return !with(Outcome.LEAKING).isEmpty();
    }
}
