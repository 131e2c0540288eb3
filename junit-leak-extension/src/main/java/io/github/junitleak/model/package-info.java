/**
 * What does a leak test say? The vocabulary of this project as immutable data, and the shape of the JSON report.
 *
 * <p>In: nothing but {@code java.*}. Out: {@link io.github.junitleak.model.LeakReport}, which every view (text, JSON,
 * HTML, assertions, the Maven plugin) reads and none changes.
 *
 * <p>What may get another component is an interface of accessors with one hidden record in the same file: whoever took
 * a public record apart would break. What never will is a public record.
 */
@NullMarked
package io.github.junitleak.model;

import org.jspecify.annotations.NullMarked;
