/**
 * What becomes of a leak test where the machine, or the test, fails: goes in a fault, comes out the verdict, what was
 * left behind, and how long it took.
 */
package io.github.junitleak.benchmarks.faults;
