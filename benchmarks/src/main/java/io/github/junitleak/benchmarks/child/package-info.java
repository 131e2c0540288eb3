/**
 * What runs in the JVM that is measured? As little as possible: the detector from the packaged jar and the body. In:
 * arguments. Out: a report file, or lines of numbers.
 */
package io.github.junitleak.benchmarks.child;
