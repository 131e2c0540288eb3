/**
 * Which of the tests that a project has leak? The side that starts the JVMs.
 *
 * <p>In: {@link io.github.junitleak.build.scan.ScanOptions}. Out: a {@link io.github.junitleak.build.scan.ScanResult},
 * which has each test class once, and a directory with the reports of leaks and a
 * {@link io.github.junitleak.build.scan.Ledger} of the classes that are done. What happens in those JVMs is in
 * {@code io.github.junitleak.scan}.
 */
package io.github.junitleak.build.scan;
