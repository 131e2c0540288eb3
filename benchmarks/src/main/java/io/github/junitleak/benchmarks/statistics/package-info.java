/** Why this rule and not another? Runs the rules that one would think of first over series of known growth. */
package io.github.junitleak.benchmarks.statistics;
