/**
 * What does a whole JUnit session say at its end? One table of its leak tests.
 *
 * <p>In: the report entries that leak tests publish. Out: text on the standard output; nothing where no leak test ran.
 */
package io.github.junitleak.internal.session;
