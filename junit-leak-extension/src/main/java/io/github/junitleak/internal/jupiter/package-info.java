/**
 * How does a JUnit Jupiter test become a leak test? The extension, the annotations' attributes, the configuration
 * parameters, and the files of a test's report.
 *
 * <p>In: a test method that JUnit invokes. Out: the test's result, and its report beside the others.
 */
package io.github.junitleak.internal.jupiter;
