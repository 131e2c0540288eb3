/** Bodies that look like leaks for a while and are none. None may be accused. */
package io.github.junitleak.benchmarks.scenario.clean;
