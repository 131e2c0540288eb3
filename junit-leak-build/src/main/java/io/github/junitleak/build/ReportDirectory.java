package io.github.junitleak.build;

import java.nio.file.Path;
import java.util.List;

/**
 * Where one module's leak tests leave their reports.
 *
 * @param module the module's artifact id
 * @param testResults where Surefire and Failsafe leave the results of all tests
 */
public record ReportDirectory(String module, Path path, List<Path> testResults) {}
