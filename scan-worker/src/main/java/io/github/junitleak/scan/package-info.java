/**
 * Which of the tests that a project has leak? The JVM in which they are repeated.
 *
 * <p>In: names of test classes, on the standard input, and the project's class path. Out:
 * {@link io.github.junitleak.scan.ScanEvent events}, on the standard output, and the reports of leaks. Who starts these
 * JVMs, replaces those that die and collects what they find is in {@code io.github.junitleak.build.scan}.
 */
package io.github.junitleak.scan;
