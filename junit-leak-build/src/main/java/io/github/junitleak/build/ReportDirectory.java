package io.github.junitleak.build;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where one module's leak tests leave their reports.
 *
 * @param module the module's artifact id
 * @param testResults where Surefire and Failsafe leave the results of all tests
 * @param since when the build began that runs the module's tests: older reports are left out; absent where the reports
 *     may be of any build
 */
public record ReportDirectory(String module, Path path, List<Path> testResults, Optional<Instant> since) {

    public ReportDirectory(String module, Path path, List<Path> testResults) {
        this(module, path, testResults, Optional.empty());
    }

    /** Whether the file was written since then. */
    boolean isCurrent(Path report) {
        return since.isEmpty() || report.toFile().lastModified() >= since.get().toEpochMilli();
    }
}
