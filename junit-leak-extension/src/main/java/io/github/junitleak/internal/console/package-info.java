/** What does a terminal show while a leak test runs? In: checkpoints. Out: one line, gone at the end. */
package io.github.junitleak.internal.console;
