/**
 * How often are the verdicts right? Cases (scenarios and the corpus) × JDKs × collectors, each in a JVM of its own; in:
 * options, out: {@code docs/accuracy.md}. Start reading at {@link io.github.junitleak.benchmarks.accuracy.Accuracy}.
 */
package io.github.junitleak.benchmarks.accuracy;
