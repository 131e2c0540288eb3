/**
 * How is the same test run again in a fresh JVM, where {@code jdk.OldObjectSample} is exact? Flags that make it so
 * cannot be set in a running one.
 *
 * <p>In: a test's unique id and a directory. Out: whether the JVM ran to its end; the report that it wrote is the
 * caller's to read.
 */
package io.github.junitleak.internal.confirm;
