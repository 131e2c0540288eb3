/**
 * How is a leak report shown and kept? As JSON, as the text of a failure, as files in a directory.
 *
 * <p>In: a {@link io.github.junitleak.model.LeakReport}, or the JSON of one. Out: text, and files under the report
 * directory. Nothing here measures or judges: every number and verdict stands in the report already, and
 * {@link io.github.junitleak.internal.view.Numbers} alone decides how a number is printed.
 */
@NullMarked
package io.github.junitleak.report;

import org.jspecify.annotations.NullMarked;
