/**
 * What do the leak tests of a whole build say? The goals of the Maven plugin.
 *
 * <p>In: the JSON reports that {@code @LeakTest} leaves in every module's {@code target/leak-reports}. Out: one set of
 * pages in the top-level project's {@code target/leak-report}, and a build that fails on a leak. The goals run in every
 * module; the module that completes the {@link io.github.junitleak.maven.ModuleSet set} does the work for all.
 */
package io.github.junitleak.maven;
