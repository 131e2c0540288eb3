package io.github.junitleak.maven;

import java.nio.file.Path;

/**
 * Where one module's leak tests leave their reports.
 *
 * @param module the module's artifact id
 */
record ReportDirectory(String module, Path path) {}
