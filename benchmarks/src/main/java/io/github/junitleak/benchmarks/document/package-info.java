/** How do numbers and tables look in the documents that the suites write? */
package io.github.junitleak.benchmarks.document;
