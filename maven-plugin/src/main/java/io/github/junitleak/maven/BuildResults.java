package io.github.junitleak.maven;

import io.github.junitleak.model.TestId;
import io.github.junitleak.report.ReportHtml.TestCounts;
import io.github.junitleak.report.TestRun;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How all tests of a build went, by module, in the order of the build. */
final class BuildResults {
    private final Map<String, TestResultFiles> modules = new LinkedHashMap<>();

    private BuildResults() {}

    static BuildResults read(List<ReportDirectory> directories) {
        BuildResults results = new BuildResults();
        Set<Path> seen = new HashSet<>();
        for (ReportDirectory directory : directories) {
            TestResultFiles files =
                    results.modules.computeIfAbsent(directory.module(), module -> new TestResultFiles());
            directory.testResults().stream().filter(seen::add).forEach(files::read);
        }
        return results;
    }

    /** The counts of each module that has results. */
    List<TestCounts> counts() {
        return modules.entrySet().stream()
                .map(module -> module.getValue().results().counts(module.getKey()))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<TestRun> of(String module, TestId test) {
        return Optional.ofNullable(modules.get(module))
                .flatMap(files -> files.results().of(test));
    }

    /** One sentence for each file that is left out. */
    List<String> unreadable() {
        return modules.values().stream()
                .flatMap(files -> files.unreadable().stream())
                .toList();
    }
}
