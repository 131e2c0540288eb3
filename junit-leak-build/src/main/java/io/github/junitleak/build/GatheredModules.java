package io.github.junitleak.build;

import java.util.List;

/**
 * The modules of a build whose leak tests have run.
 *
 * @param directories in the order of the build, without those of modules that are skipped
 * @param failed modules without reports because the build of them, or of one that they need, failed
 */
public record GatheredModules(List<ReportDirectory> directories, List<String> failed) {}
