/** Which JVMs are there, and how is one run to its end? In: JDK homes, a command. Out: an exit code within a bound. */
package io.github.junitleak.benchmarks.jvm;
