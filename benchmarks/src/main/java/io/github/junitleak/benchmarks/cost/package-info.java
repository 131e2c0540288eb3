/**
 * What does a verdict cost? Verdicts, plain loops and collections side by side in one JVM; in: JDKs and sizes of the
 * live heap, out: {@code docs/performance.md}. Start reading at {@link io.github.junitleak.benchmarks.cost.Cost}.
 */
package io.github.junitleak.benchmarks.cost;
