package io.github.junitleak.build;

import io.github.junitleak.internal.view.TestRun;
import io.github.junitleak.internal.view.html.TestCounts;
import io.github.junitleak.model.TestId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How all tests of a build went, by module, in the order of the build. */
public final class BuildResults {
    private final Map<String, TestResultFiles> modules;

    private BuildResults(Map<String, TestResultFiles> modules) {
        this.modules = modules;
    }

    public static BuildResults read(List<ReportDirectory> directories) {
        Set<Path> seen = new HashSet<>();
        Map<String, List<Path>> paths = new LinkedHashMap<>();
        for (ReportDirectory directory : directories) {
            List<Path> ofModule = paths.computeIfAbsent(directory.module(), module -> new ArrayList<>());
            directory.testResults().stream().filter(seen::add).forEach(ofModule::add);
        }
        Map<String, TestResultFiles> modules = new LinkedHashMap<>();
        paths.keySet().forEach(module -> modules.put(module, new TestResultFiles()));
        modules.entrySet().parallelStream()
                .forEach(module -> paths.get(module.getKey()).forEach(module.getValue()::read));
        return new BuildResults(modules);
    }

    /** The counts of each module that has results. */
    public List<TestCounts> counts() {
        return modules.entrySet().stream()
                .map(module -> module.getValue().results().counts(module.getKey()))
                .flatMap(Optional::stream)
                .toList();
    }

    public Optional<TestRun> of(String module, TestId test) {
        return Optional.ofNullable(modules.get(module))
                .flatMap(files -> files.results().of(test));
    }

    /** One sentence for each file that is left out. */
    public List<String> unreadable() {
        return modules.values().stream()
                .flatMap(files -> files.unreadable().stream())
                .toList();
    }
}
