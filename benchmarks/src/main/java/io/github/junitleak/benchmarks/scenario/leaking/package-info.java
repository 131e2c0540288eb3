/** Bodies that leak a known amount per iteration. All must be found. */
package io.github.junitleak.benchmarks.scenario.leaking;
