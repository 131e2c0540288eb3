/**
 * How is this project called from a terminal, or by a build tool that has no plugin of it?
 *
 * <p>In: arguments. Out: lines for a person, files, and an {@link io.github.junitleak.cli.ExitCode}. The commands are
 * thin: what they do is in {@code io.github.junitleak.build}.
 */
package io.github.junitleak.cli;
